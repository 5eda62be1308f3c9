import type { PortalTexts } from "./portals.ts";

export const portalsEs: PortalTexts = {
  lead: "Los portales de la nube de Bitrix24 funcionan sin más. Un portal en su propio servidor se añade aquí: el navegador le pide permiso para esa única dirección, y para ninguna otra.",
  address: "Dirección de su portal",
  example: "crm.ejemplo.com",
  add: "Añadir este portal",
  problems: {
    invalid: "Esto no es la dirección de un portal. Cópiela de la barra del navegador.",
    "not-secure": "Solo se pueden añadir portales a los que se llega por https://.",
    cloud: "Este portal está en la nube de Bitrix24: no hace falta añadirlo.",
  },
  works: "Funciona. Las pestañas abiertas no necesitan recargarse.",
  refused:
    "El navegador no lo permite, o ya no lo permite: allí no se lee nada. Puede pedirlo de nuevo.",
  ask: "Pedirlo de nuevo al navegador",
  remove: "Quitar…",
  removeNamed: (host) => `Quitar ${host}`,
  confirm: (host) =>
    `¿Quitar ${host}? Se devuelve el permiso y se borra todo lo visto y ajustado de ese portal.`,
  notGone: (host) =>
    `No se pudo borrar todo lo de ${host}. Lo que queda está en «Qué se guarda» y «Canales abiertos».`,
  yes: "Quitarlo",
  no: "Conservarlo",
  welcome: {
    title: "¿Cuál es su portal?",
    cloud: "¿En la nube de Bitrix24 (como acme.bitrix24.com)? No hay nada que hacer: funciona.",
    own: "¿En su propio servidor? Indíquelo aquí: el navegador le pide permiso para esa única dirección.",
  },
  withheld: {
    title: (host) => `El navegador no deja que Reply Window lea ${host}`,
    cloudHint: "El permiso se negó o se retiró, así que allí no se muestra ningún plazo.",
    hint: "El permiso se negó o se retiró, así que allí no se muestra ningún plazo. Pídalo de nuevo, o quite el portal en los ajustes.",
  },
  offer: {
    title: (host) => `¿Es ${host} su portal de Bitrix24?`,
    hint: "El navegador le pide permiso para esta única dirección. Puede quitarla en los ajustes.",
    add: "Usar Reply Window aquí",
  },
};
