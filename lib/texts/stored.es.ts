import type { StoredTexts } from "./stored.ts";

export const storedEs: StoredTexts = {
  title: "Qué se guarda",
  lead: "Todo lo que se guarda en este equipo, por portal. Borre un portal o una conversación; lo demás queda.",
  none: "No hay nada guardado.",
  summary: (conversations, events, formats) =>
    `Conversaciones: ${formats.count(conversations)}. Sucesos para el informe: ${formats.count(events)}.`,
  seen: (at) => `vista ${at}`,
  save: "Guardar todo en un archivo",
  erasePortal: (portal) => `Borrar todo lo de ${portal}…`,
  eraseDialog: (title) => `Borrar ${title}`,
  erase: "Borrar",
  confirm: (what) => `¿Borrar lo visto de ${what}? No se puede deshacer.`,
  yes: "Borrarlo",
  no: "Conservarlo",
  failed: "No se pudo borrar. Inténtelo de nuevo.",
  more: (count, formats) => `y ${formats.count(count)} más: guarde el archivo para verlas todas`,
};
