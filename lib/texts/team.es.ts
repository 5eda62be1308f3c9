import type { TeamTexts } from "./team.ts";

export const teamEs: TeamTexts = {
  lead: "Ajústelo todo una vez, guárdelo en un archivo y deje que los demás lo abran. Nada se envía: usted decide cómo viaja el archivo.",
  current: (name, day) => `Ajustes de ${name}, ${day}`,
  managed:
    "Este navegador está administrado: lo que fijan sus administradores aparece bloqueado y no se puede cambiar aquí.",
  managedProblems: (paths) => `Parte de lo que fijan no se puede usar: ${paths}`,
  askedLead:
    "Un archivo solo puede pedir. Lo que su equipo quiere dejar igual está marcado, y usted puede cambiarlo. Solo la administración del navegador puede imponer un ajuste.",
  forget: "Olvidar este equipo",
  name: {
    label: "Nombre del equipo",
    hint: "Se muestra a quien abra el archivo, con la fecha de hoy.",
  },
  locks: {
    label: "Pedir que esto no se cambie",
    hint: "Los demás ven el deseo junto al ajuste y aun así pueden cambiarlo.",
  },
  save: {
    label: "Guardar estos ajustes en un archivo",
    hint: "Todos los ajustes de esta página. Nada de lo visto: ninguna conversación, ningún nombre.",
    button: "Guardar archivo",
  },
  open: {
    label: "Abrir un archivo de ajustes",
    hint: "Verá qué cambiaría antes de que cambie nada.",
    button: "Abrir archivo…",
  },
  refused: "Este archivo fue rechazado. Nada ha cambiado.",
  inLine: (line, formats) => `Renglón ${formats.count(line)}`,
  problems: {
    "too-large": () =>
      "El archivo es demasiado grande para ser de ajustes: un millón de caracteres como máximo.",
    empty: () => "El archivo está vacío.",
    "cut-off": () =>
      "El archivo termina antes de tiempo: queda abierto un corchete, una llave o una comilla.",
    syntax: (_, found) => `Esto no es JSON: «${found}» no puede estar aquí.`,
    duplicate: (_, found) => `«${found}» está aquí dos veces. Deje una sola.`,
    "not-ours": () =>
      "No es un archivo de ajustes de Reply Window: falta «replyWindowSettings»: 1.",
    newer: () =>
      "El archivo es de una versión más nueva de Reply Window. Actualice antes la extensión.",
    "unknown-key": (at) => `No existe el ajuste «${at}».`,
    "bad-team": () => "Un equipo necesita un nombre de 100 caracteres como máximo.",
    "bad-date": (_, found) =>
      `${found === "" ? "Falta la fecha" : `${found} no es un día del calendario`}. Escríbala como «2026-11-21».`,
    "bad-lock": (_, found) => `${found} no nombra ningún ajuste que se pueda bloquear.`,
    missing: (at, _, expected) => `Falta «${at}». Se espera: ${expected}.`,
    "bad-line": (at, _, expected) =>
      `«${at}» no nombra ningún canal abierto. Se espera: ${expected}.`,
    "by-rules": (at, found) =>
      `«${at}» no puede ser ${found}: las reglas dicen qué es, y ningún ajuste las cambia.`,
    invalid: (at, found, expected) =>
      `«${at}» no puede ser ${found === "" ? "vacío" : found}. Se espera: ${expected}.`,
  },
  moreProblems: (count, formats) =>
    formats.plural(count) === "one" ? "Y 1 motivo más." : `Y ${formats.count(count)} motivos más.`,
  expected: {
    object: "un grupo de ajustes entre { }",
    version: "2, el número de este formato",
    locks: "una lista de 500 ajustes como máximo, como [«channels.whatsapp», «titles»]",
    switch: "true o false",
    atSend: "«off», «warn» o «block»",
    duration: "milisegundos enteros, 604800000 (7 días) como máximo",
    alerts: "hasta 6 tiempos distintos en milisegundos, de 300000 (5 minutos) a 86400000 (1 día)",
    days: "días enteros, de 1 a 366",
    language: "«auto», «en» o «es»",
    theme: "«auto», «light» o «dark»",
    whose: "«mine» o «all»",
    minute: "minutos desde medianoche, de 0 a 1439",
    zone: "el nombre de una zona horaria, como «Europe/Madrid»",
    week: "siete días desde el lunes, cada uno con hasta 4 turnos",
    dates: "días como «2026-12-25»",
    holding: "respuestas con «line», «language» y «text»",
    texts: "una lista de textos que no estén vacíos",
    line: "el portal y el número del canal abierto, como «acme.bitrix24.com/3»",
    channel: "uno de los canales, como «whatsapp» o «other-unlimited»",
  },
  dryRun: {
    title: (count, formats) =>
      formats.plural(count) === "one"
        ? "Cambiaría 1 ajuste"
        : `Cambiarían ${formats.count(count)} ajustes`,
    nothing: "No cambiaría nada: ya está todo así.",
    what: "Ajuste",
    before: "Ahora",
    after: "Después",
    unset: "sin fijar",
    ignored: (what) =>
      `Se ignora: ${what}. Las 24 horas de WhatsApp no se pueden ampliar (R5), y solo Facebook: Mensajes e Instagram Direct tienen 7 días (R6).`,
    kept: (what) => `Queda como lo fijó la administración de este navegador: ${what}.`,
    asks: (count, formats) =>
      formats.plural(count) === "one"
        ? "El archivo pide no cambiar 1 ajuste."
        : `El archivo pide no cambiar ${formats.count(count)} ajustes.`,
    apply: "Aplicar",
    cancel: "Dejar todo como está",
    applied: "Los ajustes se aplicaron.",
    failed: "No se pudo guardar. Nada ha cambiado.",
  },
  setBy: (name) => `Fijado por ${name}, mediante la administración de este navegador.`,
  setByPolicy: "Fijado mediante la administración de este navegador.",
  askedBy: (name) => `${name} pide dejar esto como está.`,
};
