import type { SidePanelTexts } from "./sidepanel.ts";

export const sidePanelEs: SidePanelTexts = {
  title: "Conversaciones",
  openPanel: "Abrir el panel lateral",
  filters: {
    label: "Filtros",
    channel: "Canal",
    state: "Estado",
    line: "Canal abierto",
    all: "Todos",
    unanswered: "Sin respuesta",
    mine: "Mías",
    states: {
      open: "Responder libremente",
      "human-agent": "Solo sobre su solicitud",
      "private-reply": "Queda 1 mensaje directo",
      "private-reply-used": "Mensaje usado",
      closed: "Plazo vencido",
      "awaiting-customer": "Aún no ha escrito",
      unlimited: "Sin límite de tiempo",
      unknown: "Aún sin datos",
    },
    lineName: (portal, line) => `${line} · ${portal}`,
    clear: "Quitar filtros",
    found: (count, formats) =>
      formats.plural(count) === "one" ? "1 conversación" : `${formats.count(count)} conversaciones`,
  },
  picture: {
    title: "Las próximas 24 horas",
    none: "Ningún plazo vence en las próximas 24 horas.",
    now: "Ahora",
    working: "Horario de trabajo",
    asTable: "Como tabla",
    conversation: "Conversación",
    closes: "Hasta",
    left: "Queda",
    more: (count, formats) => `y ${formats.count(count)} más en estas 24 horas`,
    summary: (count, formats) =>
      formats.plural(count) === "one"
        ? "1 plazo vence en las próximas 24 horas"
        : `${formats.count(count)} plazos vencen en las próximas 24 horas`,
  },
  actions: {
    of: (title) => `Qué hacer con ${title}`,
    title: "Esta conversación",
    show: "Abrirla",
    ignore: "Ignorar: sin alertas",
    unignore: "Dejar de ignorar",
    remindAt: "Recordármelo a las",
    remindNone: "Sin recordatorio",
    contactedAt: "El cliente nos contactó por otra vía a las",
    contactedHint:
      "Una llamada también abre el plazo de WhatsApp, pero ninguna página la muestra. El tiempo cuenta desde entonces y se marca como introducido a mano.",
    acceptedAt: "El cliente aceptó la solicitud de chat a las",
    acceptedHint: "La página no puede mostrarlo. El tiempo empieza cuando escribe.",
    waiting: "Avisarme cuando el cliente escriba",
    stopWaiting: "No avisarme cuando el cliente escriba",
    set: "Guardar",
    takeBack: "Quitar",
    close: "Listo",
    failed: "No se pudo guardar. Inténtelo de nuevo.",
    inTheFuture: "Elija una hora futura.",
    inThePast: "Elija una hora pasada.",
  },
  marked: {
    ignored: "ignorada por usted",
    remindAt: (time) => `recordatorio a las ${time}, puesto por usted`,
    contactedAt: (time) => `nos contactó a las ${time}, introducido a mano`,
    acceptedAt: (time) => `aceptó a las ${time}, introducido a mano`,
    waiting: "se le avisará cuando escriba",
  },
};
