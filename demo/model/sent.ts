/** How something was sent: as the extension names the ways, and `model` for what no control of the page sent. */
export type SendingWay =
  | "button"
  | "key"
  | "resend"
  | "files"
  | "voice"
  | "form"
  | "paste-preview"
  | "forward"
  | "model";

export interface Sent {
  readonly dialog: string;
  readonly text: string;
  readonly way: SendingWay;
  readonly file: string | null;
  readonly whisper: boolean;
}
