import { CHANNEL_NAMES } from "./channels.ts";
import type { CoreTexts } from "./core.ts";

const STATES: CoreTexts["state"] = (state, until, over) => {
  switch (state) {
    case "open":
      return `Responda hasta: ${until}`;
    case "human-agent":
      return `Solo sobre su solicitud, hasta: ${until}`;
    case "private-reply":
      return `Queda 1 mensaje directo, hasta: ${until}`;
    case "private-reply-used":
      return "Mensaje usado: el cliente debe aceptar o escribir";
    case "closed":
      return over === "7d"
        ? "Pasaron 7 días: espere a que el cliente escriba"
        : "Pasaron 24 h: espere a que el cliente escriba";
    case "awaiting-customer":
      return "El cliente aún no ha escrito";
    case "unlimited":
      return "Responda cuando quiera";
    case "unknown":
      return "Ábrala una vez para verlo";
  }
};

export const coreEs: CoreTexts = {
  channels: CHANNEL_NAMES.es,
  units: { d: "d", h: "h", m: "m" },
  state: STATES,
  mayBeOver: "Es posible que el plazo ya haya vencido",
  notice(state, until) {
    switch (state) {
      case "human-agent":
        return "Solo sobre la solicitud del cliente. Sin ofertas ni otros temas.";
      case "private-reply":
        return `Tiene un solo mensaje, hasta: ${until}. Inclúyalo todo en él.`;
      case "private-reply-used":
        return "Ya usó su único mensaje. Espere a que el cliente acepte o escriba.";
      case "closed":
        return "No se entregará: el cliente debe escribir primero.";
      case "awaiting-customer":
        return "No se entregará: solo el cliente puede iniciar la conversación.";
      default:
        return "";
    }
  },
  unknown: {
    "not-read": "Ábrala una vez para verlo",
    unclassified: "Nadie ha indicado todavía qué canal es",
    "unreadable-time": "No se puede leer la hora del último mensaje",
    "unsure-author": "No está claro si el último mensaje es del cliente",
    "unsure-refusal": "No está claro si un mensaje fue rechazado",
    "newer-unread": "Llegó algo nuevo: ábrala para verlo",
    accepted: "El cliente aceptó: el plazo empieza cuando escriba",
  },
  unanswered: "Sin responder",
  likelyUnanswered: "Quizá sin responder",
  answered: "Respondida",
  left: (duration) => `quedan ${duration}`,
  answerBefore: (time) => `responda antes de ${time}`,
  noWorkingHours: "fuera del horario de trabajo",
  ahead: (state, ahead) => `${state}: ${ahead}`,
  holding: {
    offer: "¿Sin tiempo ahora?",
    insert: (language) =>
      language === "" ? "Respuesta de espera" : `Respuesta de espera (${language})`,
    copy: (language) =>
      language === "" ? "Copiar respuesta de espera" : `Copiar respuesta de espera (${language})`,
    draftStays: "Su borrador se queda.",
    inserted: "Respuesta de espera puesta: léala y envíela usted. No amplía el plazo.",
    copied: "Respuesta de espera copiada. No amplía el plazo.",
    notCopied: "No se pudo copiar la respuesta de espera.",
    details:
      "La respuesta de espera de su responsable, para cuando nadie puede responder a tiempo. No amplía el plazo y el cliente sigue sin respuesta. Los mensajes automáticos se configuran en Bitrix24, en Contact Center, en los ajustes del canal abierto.",
  },
  manual: "indicado a mano",
  about: (time) => `aproximadamente ${time}`,
  explain: (state) => `${state}. ¿Por qué?`,
  reopened: "El cliente escribió: ya puede responder",
};
