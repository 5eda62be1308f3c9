import type { AlertTexts, WorkdayTexts } from "./alerts.ts";

export const alertsEs: AlertTexts = {
  closing: (title) => `${title} espera`,
  reopened: (title) => `${title} escribió: ya se puede responder`,
  reminder: (title) => `Su recordatorio: ${title}`,
  group: (count, formats) => `${formats.count(count)} conversaciones le necesitan`,
  more: (count, formats) => `y ${formats.count(count)} más`,
  open: "Abrir la conversación",
  later: "Recordármelo más tarde",
  skip: "Esta no",
  showAll: "Mostrarlas",
  pause: "Pausar una hora",
  pauseAlerts: "Pausar las alertas una hora",
  paused: (until) => `Las alertas están en pausa hasta las ${until}.`,
  resume: "Avisarme de nuevo",
  skipped: "Sin más alertas de esta hasta que el cliente vuelva a escribir.",
  remindsAt: (time) => `Se le recordará a las ${time}.`,
};

export const workdayEs: WorkdayTexts = {
  nav: "Alertas y horario",
  alerts: {
    label: "Avisarme antes de que venza un plazo",
    hint: "Solo mientras el cliente no tiene respuesta. Una alerta nombra la conversación y el plazo, nunca un mensaje.",
  },
  before: {
    label: "Alertas antes de que venza",
    hint: "Contadas desde el plazo, o desde el último momento de trabajo anterior.",
  },
  whose: {
    label: "De quién",
    hint: "«Mías» deja fuera las que lleva otra persona. Una que nadie ha tomado aún cuenta como suya.",
  },
  whoseChoices: { mine: "Mías", all: "Todas las que veo" },
  quietHours: {
    label: "Horas de silencio",
    hint: "Ninguna alerta en estas horas. Lo que aún sirva llega cuando terminan.",
  },
  from: "Desde",
  to: "Hasta",
  hours: {
    label: "Horario de trabajo",
    hint: "Un plazo que vence fuera de él exige responder antes. Las alertas y los colores siguen el último momento de trabajo, y la lista y la etiqueta de la conversación lo nombran; las cifras de los indicadores y de la lista cuentan hasta el plazo mismo.",
  },
  zone: { label: "Zona horaria del equipo", hint: "Por ejemplo Europe/Madrid o America/Bogota." },
  unknownZone: "Ninguna zona horaria se llama así.",
  days: ["Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"],
  free: "Libre",
  nextDay: "termina al día siguiente",
  addShift: (day) => `Añadir horas: ${day}`,
  removeShift: (day) => `Quitar estas horas: ${day}`,
  daysOff: { label: "Días libres", hint: "Ningún turno empieza en estos días." },
  addDay: "Añadir día",
  remove: (what) => `Quitar ${what}`,
  holding: {
    label: "Respuestas de espera",
    hint: "Para cuando nadie puede responder a tiempo. Se ofrecen cerca del plazo y un clic las pone en un campo de mensaje vacío; las envía un agente. No amplían nada, el cliente sigue sin respuesta y nunca se ofrecen pasadas 24 horas.",
  },
  anyLine: "Todos los canales abiertos",
  line: (portal, line) => `Canal abierto ${line} (${portal})`,
  lineLabel: "Canal abierto",
  languageLabel: "Idioma",
  languages: {
    en: "English",
    es: "Español",
    pt: "Português",
    ru: "Русский",
    de: "Deutsch",
    fr: "Français",
  },
  text: "Texto",
  addReply: "Añadir una respuesta de espera",
  words: {
    label: "Sus propias palabras promocionales",
    hint: "Una palabra o frase en cada renglón. Pasadas 24 horas se señalan los borradores que contienen alguna, además de las conocidas en seis idiomas.",
  },
  quiet: {
    label: "Cifras en los indicadores",
    hint: "El modo discreto muestra un punto hasta que queda menos tiempo que este.",
  },
  always: "Siempre",
  under: (duration) => `Cuando quedan menos de ${duration}`,
};
