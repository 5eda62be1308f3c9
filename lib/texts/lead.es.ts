import type { LeadTexts } from "./lead.ts";

export const leadEs: LeadTexts = {
  nav: {
    lines: "Canales abiertos",
    team: "Equipo",
    portals: "Sus portales",
    report: "Informe",
  },
  promotional: {
    label: "Buscar palabras promocionales después de 24 horas",
    hint: "El borrador se revisa en memoria al enviarlo. Las palabras halladas se muestran en el aviso.",
  },
  margin: {
    label: "Margen de seguridad",
    hint: "Este tiempo antes del final se dice «puede haber vencido ya»: Bitrix24 muestra cuándo recibió un mensaje, y el cliente pudo escribirlo antes.",
  },
  noMargin: "Ninguno",
  article: "Soporte de Bitrix24: «Reglas de mensajería para Facebook, Instagram y WhatsApp».",
  ourReadings: {
    label: "Canales que leemos a nuestra manera",
    hint: "Los artículos no los nombran. Si usted lo sabe mejor, indíquelo aquí.",
    choice: (channel) => `Como lo leemos: ${channel}`,
  },
  unlimited: {
    shown: (section) =>
      `Sin indicador; en la ventana de la extensión y en el panel lateral, bajo «${section}».`,
    hidden:
      "No aparece en ningún sitio, tampoco en la ventana de la extensión ni en el panel lateral.",
    instagram:
      "Responde comentarios en público: según nuestra lectura, también en cualquier momento.",
  },
  rulesBehind: "Las reglas detrás de esto:",
  refusedEarly: {
    title: "El ajuste de 7 días del propio Bitrix24 parece estar desactivado aquí",
    text: (conversations, formats) =>
      formats.plural(conversations) === "one"
        ? "En 1 conversación se rechazó un mensaje por tiempo entre las 24 horas y los 7 días. Active los 7 días en Bitrix24, o desactívelos aquí."
        : `En ${formats.count(conversations)} conversaciones se rechazó un mensaje por tiempo entre las 24 horas y los 7 días. Active los 7 días en Bitrix24, o desactívelos aquí.`,
  },
  lines: {
    lead: "Los canales abiertos que este navegador ha visto. Lo que ajuste aquí vale para un canal abierto, en todos sus canales; lo demás es como diga su canal.",
    none: "Aún no se ha visto ninguno. Abra una vez la página de chats de su portal.",
    name: (line) => `Canal abierto ${line}`,
    conversations: (count, formats) =>
      formats.plural(count) === "one"
        ? "1 conversación vista"
        : `${formats.count(count)} conversaciones vistas`,
    differs: (count, formats) =>
      count === 0
        ? "como su canal"
        : formats.plural(count) === "one"
          ? "1 ajuste propio"
          : `${formats.count(count)} ajustes propios`,
    asChannel: "Como el canal",
    mixed: "Sus canales difieren",
    on: "Activado",
    off: "Desactivado",
    settledIn: (channels, who) => `En ${channels}: ${who}`,
    noAlert: "Sin alerta",
    reset: "En todo como el canal",
  },
  kind: {
    label: "Qué llega por él",
    hint: "Para las conversaciones de este canal abierto cuyo canal nadie ha clasificado, o que la página no dice.",
    unsaid: "Sin indicar",
  },
  suggested: {
    because: {
      "connector-name": (channel) => `Su nombre parece de ${channel}.`,
      "line-name": (channel) => `El nombre del canal abierto parece de ${channel}.`,
      "same-line": (channel) => `Todo lo demás que llega por el canal abierto es ${channel}.`,
      refusal: (channel) => `Un mensaje se rechazó como solo lo hace ${channel}.`,
    },
    accept: (channel) => `Es ${channel}`,
  },
  refusals: {
    label: "Palabras de los rechazos",
    hint: "Su portal puede decir «no entregado» a su manera. Un fragmento por renglón; las mayúsculas no importan. Las formas habituales ya se conocen.",
    kinds: {
      window: { label: "El plazo venció", hint: "Demuestra que la ventana terminó." },
      "private-reply": {
        label: "El único mensaje directo ya se usó",
        hint: "Después de un comentario en Instagram.",
      },
      other: { label: "Cualquier otro motivo", hint: "No demuestra nada sobre el plazo." },
    },
  },
  retention: {
    label: "Guardar los tiempos durante",
    hint: "Después de que venza una ventana. Luego se borran por sí solos.",
  },
  days: (count, formats) =>
    formats.plural(count) === "one" ? "1 día" : `${formats.count(count)} días`,
  meta: {
    title: "Lo que añaden las páginas de Meta",
    lead: "Nada de esto cambia algo por sí solo: no está en los artículos de Bitrix24, o no se ve en la página.",
    list: [
      "En WhatsApp, una llamada del cliente también abre la ventana. En Messenger e Instagram pueden hacerlo una reacción o un clic en un anuncio. Nada de ello es un mensaje: indíquelo a mano en el menú de la conversación.",
      "Después de un anuncio que lleva a un chat, la primera respuesta puede tener hasta 7 días. Las 72 horas del «punto de entrada gratuito» de WhatsApp se refieren solo al precio.",
      "Pasadas 24 horas, los 7 días son para una persona que responde a mano. Entonces no se permiten mensajes automáticos.",
      "La respuesta privada a un comentario en una emisión en directo solo funciona mientras dura la emisión.",
      "El portal muestra cuándo recibió un mensaje. El cliente pudo escribirlo antes.",
      "Números que conviene conocer: Messenger 10/2018278, Instagram 10/2534022 y WhatsApp 131047 significan que el plazo venció; Instagram 2534023 y 2534025, que la respuesta privada ya se usó.",
    ],
  },
};
