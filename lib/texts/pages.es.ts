import { alertsEs, workdayEs } from "./alerts.es.ts";
import { examplesEs } from "./examples.ts";
import { keysEs } from "./keys.ts";
import { healthEs } from "./health.es.ts";
import { leadEs } from "./lead.es.ts";
import type { PageTexts } from "./pages.ts";
import { sidePanelEs } from "./sidepanel.es.ts";
import { portalsEs } from "./portals.es.ts";
import { reportEs } from "./report.es.ts";
import { storedEs } from "./stored.es.ts";
import { teamEs } from "./team.es.ts";
import { welcomeSwitchesEs } from "./welcome-switches.ts";

export const pagesEs: PageTexts = {
  product: "Reply Window",
  channels: {
    whatsapp: "WhatsApp",
    "facebook-messages": "Facebook: Mensajes",
    "instagram-direct": "Instagram Direct",
    "facebook-comments": "Facebook: Comentarios",
    "instagram-comments": "Instagram Business",
    "other-unlimited": "Otros canales",
  },
  unclassified: "Canal sin clasificar",
  notAffiliated: "Sin afiliación con Bitrix24 ni con Meta.",
  examples: examplesEs,
  keys: keysEs,
  lead: leadEs,
  team: teamEs,
  report: reportEs,
  stored: storedEs,
  health: healthEs,
  portals: portalsEs,
  welcomeSwitches: welcomeSwitchesEs,
  toolbar: {
    withheld: (hosts) => `El navegador ya no le deja leer ${hosts}. Haga clic para permitirlo.`,
    urgent: (count, formats) =>
      count === 0
        ? "Reply Window: nadie espera con el tiempo por vencer"
        : formats.plural(count) === "one"
          ? "Reply Window: 1 cliente espera y el tiempo se acaba"
          : `Reply Window: ${formats.count(count)} clientes esperan y el tiempo se acaba`,
    noAccess: "Reply Window aún no puede leer su portal de Bitrix24: haga clic para permitirlo",
    notWhole: "Algo de la página de un portal no se pudo leer: abra para ver un informe",
  },
  access: {
    missing: (addresses) => `Sin permiso ahora: ${addresses}`,
    title: "Reply Window aún no puede ver su portal",
    text: "Su navegador le pregunta antes. Permita el acceso a las direcciones de Bitrix24 (como *.bitrix24.com), y solo a esas: sin él no se puede mostrar ningún plazo.",
    grant: "Permitir el acceso a Bitrix24",
    granted: "El acceso a Bitrix24 está permitido. No hace falta recargar las pestañas abiertas.",
  },
  popup: {
    summary: (waiting, formats) =>
      waiting === 0
        ? "Nadie espera una respuesta"
        : formats.plural(waiting) === "one"
          ? "1 cliente espera una respuesta"
          : `${formats.count(waiting)} clientes esperan una respuesta`,
    sections: {
      waiting: "Esperan una respuesta",
      person: "Solo sobre su solicitud (hasta 7 días)",
      post: "Queda un mensaje directo",
      answered: "Respondidas, aún hay tiempo",
      customer: "A la espera del cliente",
      over: "Plazo vencido",
      unknown: "Aún sin datos",
      unlimited: "Sin límite de tiempo",
      ended: "Finalizadas en Bitrix24",
    },
    options: "Ajustes",
    search: "Buscar una conversación",
    untitled: "Conversación",
    asSeen: (at) => `visto a las ${at}`,
    empty: {
      label: "Todavía no se ha visto nada",
      hint: "Abra una vez la página de chats de su portal: lo que muestre aparecerá aquí, con el tiempo que queda para cada cliente.",
    },
    openPortal: "Cómo funciona",
    nothingFound: "Ninguna conversación coincide.",
    loading: "Buscando…",
    failed: {
      label: "Ahora no se puede leer lo que se vio",
      hint: "Los indicadores de la página de chats siguen funcionando. Si persiste, reinicie el navegador.",
    },
    showMore: (count, formats) => `Mostrar ${formats.count(count)} más`,
    notShown: "No se pudo abrir esta conversación.",
    onlySeenHere: "Solo lo que este navegador ha visto.",
    health: {
      label: "Algo parece nuevo en la página de su portal",
      hint: "Una parte no se pudo leer, así que pueden faltar algunos plazos. Lo que se muestra sigue siendo válido. Un informe ayuda a corregirlo: nombra lugares de la página, ningún cliente y ninguna palabra de una conversación.",
      copy: "Copiar el informe",
      copied: "Copiado.",
      notCopied: "No se pudo copiar.",
      dismiss: "Descartar",
    },
  },
  panel: sidePanelEs,
  alerts: alertsEs,
  workday: workdayEs,
  options: {
    title: "Ajustes",
    lead: "Todo se guarda al momento y llega a cada pestaña abierta.",
    saved: "Guardado",
    notSaved: "No se pudo guardar. Inténtelo de nuevo.",
    nav: {
      channels: "Canales",
      general: "General",
      data: "Privacidad y datos",
      rules: "Las reglas",
    },
    enabled: {
      label: "Mostrar el tiempo que queda",
      hint: "Indicadores, etiqueta, nota y aviso en este canal.",
    },
    atSend: {
      legend: "Cuando un mensaje no se entregaría",
      choices: {
        warn: { label: "Avisar", hint: "Lo detiene, dice por qué y deja decidir al agente." },
        block: {
          label: "Bloquear",
          hint: "Lo detiene sin «enviar de todos modos», y solo si la página demuestra que el plazo venció.",
        },
        off: { label: "Nada", hint: "Nunca detiene un mensaje." },
      },
    },
    extend: {
      label: "Ventana de 7 días",
      consequence:
        "Después de 24 horas solo se permiten respuestas sobre la solicitud del propio cliente. Las ofertas, las promociones o el contenido ajeno pueden provocar el bloqueo de su cuenta de Facebook o Instagram.",
      condition:
        "Actívela solo si la misma ampliación está activada en Bitrix24, en los ajustes de este canal. De lo contrario, los mensajes se rechazan pasadas 24 horas aunque el indicador diga que hay tiempo.",
    },
    noExtension: "24 horas, y ningún ajuste puede ampliarlas.",
    soon: { label: "Por vencer", hint: "Cuando queda menos de" },
    lastCall: { label: "Último momento", hint: "Cuando queda menos de" },
    example: {
      label: "Ejemplo: lo que sigue a un mensaje del cliente",
      after: (duration) => `${duration} después`,
      segments: {
        open: "Responda con libertad",
        humanAgent: "Solo sobre su solicitud",
        over: "No se entrega",
      },
      off: "Sin indicador ni aviso",
    },
    automatic:
      "Mensajes automáticos: configúrelos en Bitrix24, en el Contact Center, en los ajustes del canal abierto. También ellos llegan al cliente solo dentro de las 24 horas.",
    comments:
      "Un comentario en una publicación permite un solo mensaje directo en un plazo de 7 días. Se cuenta por sí solo; no hay nada que ajustar.",
    unlimited: {
      label: "Canales sin límite de tiempo",
      hint: "Los comentarios de Facebook, Instagram Business y los canales ajenos a la política de Meta (chat en vivo, Telegram, Viber…) se pueden responder cuando quiera. No llevan indicador.",
    },
    unclassified: {
      label: "Canales que nadie ha clasificado",
      hint: "Los canales de otros proveedores pueden ser cualquier cosa. Hasta que diga qué es cada uno, sus conversaciones muestran «–» y nunca se detiene nada.",
    },
    unclassifiedNone: "No se ha visto ninguno.",
    unclassifiedChoice: "Sin clasificar",
    language: { label: "Idioma", hint: "De los indicadores, los avisos y estas páginas." },
    languages: { auto: "Como el navegador", en: "English", es: "Español" },
    theme: { label: "Apariencia", hint: "En la página de chats, «automática» sigue al portal." },
    themes: { auto: "Automática", light: "Clara", dark: "Oscura" },
    pageModel: {
      label: "Leer los datos de la propia página",
      hint: "Da horas exactas para toda la lista sin abrir cada conversación. Solo se leen, nunca se cambian. Sin ello, hay que abrir cada conversación una vez.",
    },
    titles: {
      label: "Guardar los títulos de las conversaciones",
      hint: "Se muestran en la ventana emergente. Al desactivarlo, los títulos guardados se borran ahora.",
    },
    retention:
      "Las horas y los canales se guardan en este equipo un tiempo después de que venza una ventana, y luego se borran. El texto de un mensaje nunca se guarda. Las ventanas privadas no se leen.",
    erase: {
      label: "Borrar todo lo que se vio",
      hint: "Todas las conversaciones, horas y títulos guardados en este equipo. Sus ajustes se conservan.",
      button: "Borrar todo…",
      confirm: "¿Borrar todo lo que se vio? No se puede deshacer.",
      yes: "Borrar",
      no: "Conservar",
      done: "Se borró todo.",
      failed: "No se pudo borrar. Inténtelo de nuevo.",
    },
    reset: {
      label: "Ajustes de fábrica",
      hint: "Devuelve todos los ajustes de esta página a su valor inicial.",
      button: "Restablecer",
    },
    setAside: {
      title: "Algunos ajustes no se pudieron usar",
      text: "En su lugar rigen los valores iniciales. Lo guardado se conserva hasta que descarte este mensaje.",
      problems: {
        unreadable: "Los ajustes guardados no se pudieron leer.",
        newer: "Los escribió una versión más nueva de la extensión.",
        invalid: "Este valor no está permitido",
        "unknown-key": "Nadie conoce este ajuste",
        "bad-line": "Esto no nombra ningún canal abierto",
        "by-rules": "Las reglas dicen qué es esto",
        "not-extendable": "Este canal no se puede ampliar a 7 días",
      },
      copy: "Copiar lo guardado",
      dismiss: "Descartar",
    },
    rules: {
      lead: "Lo que el producto hace cumplir, según los artículos de ayuda de Bitrix24 sobre la política de mensajería de Meta.",
      readOn: (day) => `Leídos el ${day}.`,
      list: [
        {
          id: "R1",
          text: "Solo el cliente puede iniciar una conversación. La empresa no puede escribir primero.",
        },
        {
          id: "R2",
          text: "Desde el último mensaje del cliente, la empresa tiene 24 horas para responder, dar detalles o hacer ofertas.",
        },
        {
          id: "R3",
          text: "Nada de lo que usted envía amplía ese plazo, ni una respuesta ni un mensaje automático. Solo un mensaje del cliente.",
        },
        {
          id: "R4",
          text: "Pasadas 24 horas los mensajes no se entregan, y el portal lo indica. Cuando el cliente escribe, empieza una nueva ventana de 24 horas.",
        },
        { id: "R5", text: "WhatsApp: 24 horas. No se pueden ampliar." },
        {
          id: "R6",
          text: "Facebook: Mensajes e Instagram Direct se pueden ampliar a 7 días en los ajustes del canal en Bitrix24. Pasadas 24 horas solo se puede responder a la solicitud del propio cliente, o la cuenta puede ser bloqueada.",
        },
        { id: "R7", text: "Los comentarios de Facebook se pueden responder en cualquier momento." },
        {
          id: "R8",
          text: "Un comentario en una publicación de Instagram permite un mensaje directo en 7 días. Después no se entrega nada hasta que el cliente acepte la solicitud.",
        },
        { id: "R9", text: "Las etiquetas de mensaje no se admiten, así que nunca se ofrecen." },
        {
          id: "R10",
          text: "Cuando el plazo vence: finalice la conversación o espere a que el cliente escriba.",
        },
        {
          id: "R11",
          text: "Para no perder el contacto, los mensajes automáticos deberían decir cuándo nadie puede responder a tiempo.",
        },
        {
          id: "R12",
          text: "El chat en vivo, Telegram, Viber y otros canales no están sujetos a esta política.",
        },
      ],
      readingsTitle: "Dónde los artículos no son claros, y cómo los leemos",
      readings: [
        "Las 24 horas cuentan desde el último mensaje del cliente, no desde su respuesta.",
        "«Más de 24 horas»: a las 24 horas exactas el plazo venció.",
        "Solo un rechazo por tiempo demuestra que venció. Un fallo de red no demuestra nada.",
        "«El cliente aún no ha escrito» se dice solo cuando se conoce el comienzo del chat.",
        "En un mismo chat de Instagram, un mensaje directo cuenta antes que un comentario. Cualquier texto suyo después de un comentario usa su único mensaje, lo envíe quien lo envíe, aunque se rechace. Un archivo sin texto no, y un mensaje oculto tampoco.",
        "Que un cliente aceptó una solicitud de chat no se ve en el chat; solo lo muestra su siguiente mensaje.",
        "Que Instagram Business responde en público, y qué canales quedan fuera de la política, es nuestra lectura. Puede cambiarla arriba.",
      ],
      more: "Una ventana abierta significa que puede responder. No garantiza que un mensaje llegue.",
    },
  },
  welcome: {
    title: "Sepa cuánto tiempo queda para responder",
    lead: "Meta permite a una empresa responder en WhatsApp, Facebook e Instagram durante 24 horas desde el último mensaje del cliente. Reply Window muestra ese plazo en la propia página de chats de Bitrix24 y avisa antes de un mensaje que no llegaría.",
    piecesTitle: "Qué verá",
    pieces: [
      {
        label: "Un indicador en cada conversación",
        hint: "Cuánto tiempo queda para responder: 23h, 45m, o «!» cuando venció.",
      },
      {
        label: "Una etiqueta en la conversación abierta",
        hint: "El plazo y, al hacer clic, el porqué.",
      },
      { label: "Una nota donde escribe", hint: "Qué se puede enviar ahora, en una frase." },
      {
        label: "Un aviso antes de que sea tarde",
        hint: "Un mensaje que no se entregaría se detiene antes. Su borrador nunca se pierde.",
      },
    ],
    steps: [
      {
        label: "Abra su página de chats",
        hint: "Las pestañas ya abiertas no necesitan recargarse.",
      },
      {
        label: "Ajuste sus canales",
        hint: "¿Está activada la ampliación a 7 días en Bitrix24? Indíquelo en los ajustes.",
      },
      {
        label: "Mantenga el botón a la vista",
        hint: "Cuenta los clientes cuyo plazo está por vencer.",
      },
    ],
    readsTitle: "Qué lee",
    reads: [
      "Quién escribió y cuándo, en las conversaciones de canales abiertos que su navegador muestra",
      "Sus títulos, canales y estados, guardados en este equipo hasta 30 días después de que venza una ventana",
      "Su borrador, en el momento de enviarlo y solo en memoria: para buscar palabras promocionales",
    ],
    neverTitle: "Qué no hace nunca",
    never: [
      "Guardar el texto de un mensaje",
      "Enviar nada a ningún lugar: no hace ninguna petición",
      "Cambiar la propia página del portal, o escribir a un cliente por su cuenta",
      "Mirar en ventanas privadas",
    ],
    whereTitle: "Dónde funciona",
    where: [
      "En los portales de la nube de Bitrix24 y en los suyos que añada, en Chrome y en Firefox, no en las aplicaciones de escritorio ni móviles",
      "Solo sabe lo que este navegador ha mostrado. Lo que no puede demostrar lo muestra como «–»",
    ],
    rulesRead: (day) => `Las reglas se leyeron por última vez el ${day}.`,
    options: "Ajustar sus canales",
    demo: {
      list: "Ejemplo de una lista de conversaciones con indicadores",
      names: ["Lucía Romero", "Tom Becker", "Aylin Kaya"],
      lines: ["¿Sigue disponible?", "Gracias, hasta entonces", "¿Dónde está mi pedido?"],
      explanation:
        "«18m» está por vencer y espera una respuesta; «21h» está tranquilo; «!» venció hasta que el cliente escriba.",
    },
  },
};
