import type { PanelTexts } from "./panel.ts";

export const panelEs: PanelTexts = {
  product: "Reply Window",
  close: "Cerrar",
  warning: {
    heading({ state, because }) {
      switch (state) {
        case "human-agent":
          return "Solo sobre la solicitud del cliente";
        case "private-reply":
          return "Tiene un solo mensaje";
        case "private-reply-used":
          return "Ya usó su único mensaje";
        case "awaiting-customer":
          return "El cliente aún no ha escrito";
        default:
          return because.over === "7d" ? "Pasaron los 7 días" : "Terminó la ventana de 24 horas";
      }
    },
    meaning({ state }, until) {
      switch (state) {
        case "human-agent":
          return "Solo sobre la solicitud del propio cliente. Las ofertas u otros temas pueden hacer que bloqueen su cuenta de Facebook o Instagram.";
        case "private-reply":
          return `Inclúyalo todo en él${until === "" ? "" : `, hasta: ${until}`}. Después no se entrega nada más hasta que el cliente acepte el chat o escriba.`;
        case "private-reply-used":
          return "Un comentario permite un solo mensaje directo. Los demás no se entregan hasta que el cliente acepte el chat o escriba.";
        case "awaiting-customer":
          return "Solo el cliente puede iniciar la conversación. Los mensajes enviados antes no se entregan.";
        default:
          return "Los mensajes enviados ahora ya no se entregan. Cuando el cliente escriba, empieza otra ventana de 24 horas.";
      }
    },
    promotional: "Parece una oferta",
    found: (words) => `En su texto: ${words.map((word) => `«${word}»`).join(", ")}`,
    freeHeading: "Ya puede responder",
    freeMeaning: "El cliente acaba de escribir.",
    kept: (way) =>
      way === "button" || way === "key"
        ? "No se envió nada. Su texto sigue en el campo."
        : "No se envió nada.",
    again(way) {
      switch (way) {
        case "files":
        case "paste-preview":
          return "Para enviar de todos modos: pulse el botón y vuelva a elegir, soltar o pegar los archivos en 60 segundos.";
        default:
          return "Para enviar de todos modos: pulse el botón y vuelva a enviar en 60 segundos.";
      }
    },
    blocked: "Su equipo desactivó el envío después del plazo.",
    edit: "Volver al mensaje",
    wait: "Esperar al cliente",
    waitNote: "Recibirá una alerta cuando escriba",
    end: "Finalizar conversación",
    endNote: "Continúa cuando el cliente escriba",
    send: "Enviar de todos modos",
    sendFree: "Enviar",
    endHeading: "¿Finalizar la conversación?",
    endMeaning: "El canal abierto puede enviar al cliente su propio mensaje de cierre.",
    endElsewhere: "Use «Finalizar conversación» en la parte superior de esta conversación.",
    endConfirm: "Finalizar conversación",
    back: "Ahora no",
  },
  explanation: {
    heading({ state, because }, until) {
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
          return because.over === "7d"
            ? "Pasaron 7 días: espere a que el cliente escriba"
            : "Pasaron 24 horas: espere a que el cliente escriba";
        case "awaiting-customer":
          return "El cliente aún no ha escrito";
        case "unlimited":
          return "Responda cuando quiera";
        case "unknown":
          return "Aún no se sabe";
      }
    },
    unknown: {
      "not-read":
        "No se ha visto lo suficiente de esta conversación. Ábrala o desplácese un poco hacia arriba.",
      unclassified:
        "Nadie ha indicado todavía qué tipo de canal es. Un jefe de equipo puede hacerlo en las opciones.",
      "unreadable-time": "No se puede leer la hora del último mensaje del cliente.",
      "unsure-author": "No es seguro que el último mensaje sea del cliente.",
      "unsure-refusal":
        "Una línea de Bitrix24 puede decir que un mensaje llegó tarde, o ser un texto automático.",
      "newer-unread": "Llegó algo más reciente que aún no se ha leído.",
      accepted: "El cliente aceptó el chat. El plazo se sabrá cuando escriba.",
    },
    customerWrote: "El cliente escribió",
    customerCommented: "El cliente comentó",
    byHand: "Indicado a mano",
    deadline: "Plazo",
    left: "Tiempo restante",
    about: (time) => `aproximadamente ${time}`,
    notExtended(by, time) {
      const who = {
        agent: "Su mensaje",
        colleague: "El mensaje de su colega",
        bot: "El mensaje del bot",
        automatic: "El mensaje automático",
      }[by];
      return `${who} (${time}) no cambió el plazo: solo lo cambian los mensajes del cliente.`;
    },
    notDelivered(reason, time) {
      const what = {
        window: "un mensaje llegó fuera de plazo",
        "private-reply": "el comentario ya tuvo su único mensaje",
        other: "un mensaje no llegó al cliente",
      }[reason];
      return `Bitrix24 avisó (${time}) de que ${what}.`;
    },
    errorNumber: (number) => `Número de error de Meta: ${number}.`,
    refusedEarly: "Parece que los 7 días están desactivados en Bitrix24 para este canal abierto.",
    clockBehind: (time) =>
      `El reloj de este ordenador va unos ${time} atrasado respecto al de su portal. Cuenta el del portal.`,
    approximate: "No se sabe la hora exacta: cuenta la más temprana posible.",
    why: "Por qué",
  },
  rules: {
    R1: "Solo el cliente puede iniciar una conversación.",
    R2: "Puede responder durante 24 horas desde el último mensaje del cliente.",
    R3: "Las respuestas y los mensajes automáticos no amplían el plazo.",
    R4: "Después, los mensajes ya no se entregan. El siguiente mensaje del cliente abre otra ventana de 24 horas.",
    R5: "En WhatsApp la ventana de 24 horas no se puede ampliar.",
    R6: "Entre 24 horas y 7 días solo se permiten respuestas a la solicitud del cliente.",
    R7: "Los comentarios de Facebook se pueden responder en cualquier momento.",
    R8: "Un comentario en Instagram permite un solo mensaje directo en 7 días.",
    R9: "Las etiquetas de mensaje no son compatibles.",
    R10: "Pasado el plazo, finalice la conversación o espere al cliente.",
    R11: "Los mensajes automáticos pueden avisar a los clientes de que nadie puede responder a tiempo.",
    R12: "Meta no limita el tiempo en este canal.",
  },
  timeline: {
    customer: "Cliente",
    comment: "Comentario",
    reply: "Respuesta",
    now: "Ahora",
    requestOnly: "Solo solicitud",
    deadline: "Plazo",
    refused: "No entregado",
  },
};
