import type { Dialog } from "../model/dialog.ts";
import type { ConversationActs } from "./conversation-view.ts";
import type { ImMessenger } from "./messenger.ts";
import type { Paging } from "./paging.ts";

/** What an agent's hand does in the opened conversation. */
export function conversationActs(messenger: ImMessenger, paging: Paging): ConversationActs {
  const { acts } = messenger;
  const onLines = (act: (dialog: Dialog) => void) => (): void => {
    const dialog = messenger.lines;
    if (dialog) act(dialog);
  };
  return {
    header: {
      finish: onLines((dialog) => acts.finish(dialog)),
      transfer: onLines((dialog) => acts.transfer(dialog)),
      take: onLines((dialog) => acts.join(dialog)),
    },
    composer: messenger.writing.acts,
    join: {
      answer: onLines((dialog) => acts.join(dialog)),
      skip: () => messenger.closeDialog(),
      transfer: onLines((dialog) => acts.transfer(dialog)),
    },
    onScroll: (event) => paging.onScroll(event.target),
    onClick: (event) => messenger.writing.clickedMessage(event),
    toEnd: () => messenger.toEnd(),
  };
}
