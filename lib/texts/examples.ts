import { panelEn } from "./panel.en.ts";
import { panelEs } from "./panel.es.ts";
import type { PanelTexts } from "./panel.ts";

const BUTTONS = ["edit", "wait", "end", "send"] as const;

function buttonsOf({ warning: { edit, wait, end, send } }: PanelTexts): ExampleTexts["buttons"] {
  return { edit, wait, end, send };
}

/** What each setting does now, shown beside it on the settings page. */
export interface ExampleTexts {
  /** Begins an example. */
  readonly example: string;
  /** Somebody who is easily told from real customers. */
  readonly customer: string;
  readonly draft: string;
  /** The words of the send warning's buttons. */
  readonly buttons: Pick<PanelTexts["warning"], (typeof BUTTONS)[number]>;
  /** `from` is a duration after the customer's message. */
  margin(from: string, said: string): string;
  readonly noMargin: string;
  alerts(durations: string): string;
  readonly noAlerts: string;
  readonly atSend: Readonly<Record<"off" | "warn" | "block", string>>;
  readonly promotional: Readonly<Record<"on" | "off", (draft: string) => string>>;
  readonly colleague: Readonly<Record<"mine" | "all", string>>;
  readonly noAlertAtAll: string;
  quiet(due: string, shown: string): string;
  readonly neverQuiet: string;
  hours(closes: string, before: string): string;
  hoursNone(closes: string): string;
  hoursSame(closes: string): string;
  readonly hoursOff: string;
  retention(day: string): string;
  readonly notOpened: string;
  readonly opened: string;
  readonly noBadge: string;
  /** Which conversations a holding reply is offered in. */
  offered(where: string): string;
  readonly tryDraft: string;
  found(words: string): string;
  readonly nothingFound: string;
  readonly tryNotice: string;
  readonly reads: Readonly<Record<"window" | "private-reply" | "other" | "none", string>>;
}

export const examplesEn: ExampleTexts = {
  example: "Example",
  customer: "Lucía Romero",
  draft: "50% off this week",
  buttons: buttonsOf(panelEn),
  margin: (from, said) => `From ${from} after the message: “${said}”`,
  noMargin: "Nothing is said before the very end",
  alerts: (durations) => `Alerts while the customer waits, before the end: ${durations}`,
  noAlerts: "No alerts",
  atSend: {
    warn: "When the time is over, a message is stopped, and the agent chooses:",
    block: "When the time is proven to be over, a message is stopped, and the agent chooses:",
    off: "When the time is over, a message goes out, and Bitrix24 says later that it was not delivered.",
  },
  promotional: {
    on: (draft) => `After 24 hours “${draft}” is pointed out before it is sent`,
    off: (draft) => `After 24 hours “${draft}” is sent like anything else`,
  },
  colleague: {
    mine: "A colleague's conversation: no alert",
    all: "A colleague's conversation: an alert too",
  },
  noAlertAtAll: "No alert, whatever closes",
  quiet: (due, shown) => `Due at ${due}: shown at ${shown}, if the customer still waits`,
  neverQuiet: "Shown when it is due, at any hour",
  hours: (closes, before) => `Closes ${closes}: answer before ${before}`,
  hoursNone: (closes) => `Closes ${closes}: nobody works in the 24 hours before`,
  hoursSame: (closes) => `Closes ${closes}: there is time until then`,
  hoursOff: "Each deadline as it is, at any hour",
  retention: (day) => `What ends today is erased on ${day}`,
  notOpened: "not opened yet",
  opened: "opened once",
  noBadge: "no badge",
  offered: (where) => `Offered in: ${where}`,
  tryDraft: "Try a draft",
  found: (words) => `Pointed out: ${words}`,
  nothingFound: "None of your words is in it",
  tryNotice: "Try a notice of your portal",
  reads: {
    window: "Read as: the time is over",
    "private-reply": "Read as: the one direct message was used",
    other: "Read as: not delivered for another reason",
    none: "Read as: no refusal",
  },
};

export const examplesEs: ExampleTexts = {
  example: "Ejemplo",
  customer: "Lucía Romero",
  draft: "50% de descuento esta semana",
  buttons: buttonsOf(panelEs),
  margin: (from, said) => `Desde ${from} después del mensaje: «${said}»`,
  noMargin: "No se dice nada antes del final",
  alerts: (durations) => `Alertas mientras el cliente espera, antes del final: ${durations}`,
  noAlerts: "Sin alertas",
  atSend: {
    warn: "Vencido el plazo, un mensaje se detiene y el agente elige:",
    block: "Cuando consta que el plazo venció, un mensaje se detiene y el agente elige:",
    off: "Vencido el plazo, el mensaje sale, y Bitrix24 dice después que no se entregó.",
  },
  promotional: {
    on: (draft) => `Pasadas 24 horas, «${draft}» se señala antes de enviarse`,
    off: (draft) => `Pasadas 24 horas, «${draft}» se envía como cualquier otro texto`,
  },
  colleague: {
    mine: "Conversación de un colega: sin alerta",
    all: "Conversación de un colega: también con alerta",
  },
  noAlertAtAll: "Ninguna alerta, venza lo que venza",
  quiet: (due, shown) => `Prevista a las ${due}: aparece a las ${shown}, si el cliente aún espera`,
  neverQuiet: "Aparece cuando toca, a cualquier hora",
  hours: (closes, before) => `Vence ${closes}: responda antes de ${before}`,
  hoursNone: (closes) => `Vence ${closes}: nadie trabaja en las 24 horas anteriores`,
  hoursSame: (closes) => `Vence ${closes}: hay tiempo hasta entonces`,
  hoursOff: "Cada plazo tal como es, a cualquier hora",
  retention: (day) => `Lo que termina hoy se borra el ${day}`,
  notOpened: "aún sin abrir",
  opened: "abierta una vez",
  noBadge: "sin indicador",
  offered: (where) => `Se ofrece en: ${where}`,
  tryDraft: "Pruebe un borrador",
  found: (words) => `Se señala: ${words}`,
  nothingFound: "No contiene ninguna de sus palabras",
  tryNotice: "Pruebe un aviso de su portal",
  reads: {
    window: "Se entiende: el plazo venció",
    "private-reply": "Se entiende: el único mensaje directo ya se usó",
    other: "Se entiende: no entregado por otro motivo",
    none: "Se entiende: no es un rechazo",
  },
};
