import type { ReportTexts } from "./report.ts";

export const reportEs: ReportTexts = {
  title: "Lo que se perdió",
  lead: "Este informe solo sabe lo que este navegador ha visto, y guarda solo horas y lugares. Una ventana cuyo final nadie vio aquí cuenta como «sin saber», nunca como perdida.",
  joined:
    "Este informe reúne lo que han visto varios navegadores. Cada conversación se cuenta una vez; una ventana cuyo final ninguno vio cuenta como «sin saber».",
  loading: "Contando…",
  failed: "Ahora no se puede leer lo visto. Reinicie el navegador si esto continúa.",
  nothing: "No se registró nada en este tiempo.",
  from: "Desde",
  to: "Hasta",
  last: (days, formats) =>
    formats.plural(days) === "one" ? "Hoy" : `Últimos ${formats.count(days)} días`,
  channel: "Canal",
  line: "Canal abierto",
  all: "Todos",
  tiles: {
    share: "Respondidas a tiempo",
    shareHint: (answered, missed, formats) =>
      `${formats.count(answered)} de ${formats.count(answered + missed)} cuyo final se conoce`,
    median: "La mitad se respondió en",
    percentile90: "Nueve de cada diez en",
    timed: (count, formats) =>
      formats.plural(count) === "one"
        ? "Desde el primer mensaje; 1 respuesta con hora segura"
        : `Desde el primer mensaje; ${formats.count(count)} respuestas con hora segura`,
    missed: "Perdidas",
    notKnown: "Sin saber",
    notKnownHint: "Nadie vio aquí cómo terminaron",
    refused: "Mensajes no entregados",
    warnings: "Avisos",
    warningsHint: (heeded, overridden, formats) =>
      `${formats.count(heeded)} atendidos, ${formats.count(overridden)} enviados igualmente`,
    privateReplies: "Respuestas privadas",
    privateHint: (used, letGo, notKnown, formats) =>
      `${formats.count(used)} usadas, ${formats.count(letGo)} sin usar, ${formats.count(notKnown)} sin saber`,
  },
  answered: "Respondidas a tiempo",
  missed: "Perdidas",
  notKnown: "Sin saber",
  share: "Parte a tiempo",
  median: "La mitad en",
  percentile90: "Nueve de cada diez en",
  byDay: "Día por día",
  byChannel: "Por canal",
  byLine: "Por canal abierto",
  byAgent: "Por agente",
  agent: (id) => (/^\d+$/.test(id) ? `Agente ${id}` : id),
  hours: "Cuándo terminan las ventanas sin respuesta",
  hoursHint: "Ventanas perdidas por día de la semana y hora de su final.",
  day: "Día",
  table: "Como tabla",
  cell: (day, hour, count, formats) => `${day}, ${hour}: ${formats.count(count)}`,
  save: "Guardar lo registrado",
  saveHint:
    "Los sucesos que se muestran (el tiempo, el canal y el canal abierto elegidos), tal como se registraron. Quien reciba el archivo verá los títulos, si usted los guarda.",
  yourName: "Su nombre, para un informe de varios agentes",
  json: "Guardar como JSON",
  csv: "Guardar como CSV",
  open: "Abrir juntos los archivos de varios agentes",
  openHint:
    "Archivos guardados como JSON aquí o en otro lugar. Se leen en este equipo y no se conservan.",
  openButton: "Abrir archivos…",
  opened: (files, formats) =>
    formats.plural(files) === "one"
      ? "1 archivo abierto"
      : `${formats.count(files)} archivos abiertos`,
  notAnExport: (name) => `${name} no es un archivo de este informe. Se dejó fuera.`,
  back: "Volver al informe de este navegador",
};
