interface Labelled {
  readonly label: string;
  readonly hint: string;
}

/** The three switches of the welcome page. */
export interface WelcomeSwitchTexts {
  readonly title: string;
  readonly sevenDays: Labelled;
  readonly alerts: Labelled;
  readonly titles: Labelled;
  readonly done: string;
  readonly notSaved: string;
}

export const welcomeSwitchesEn: WelcomeSwitchTexts = {
  title: "Three switches, and you are done",
  sevenDays: {
    label: "The 7 days are switched on in Bitrix24",
    hint: "For Facebook: Messages and Instagram Direct, in the settings of the channel there. Leave it off if you are not sure: WhatsApp never has them.",
  },
  alerts: {
    label: "Alert me before a window closes",
    hint: "One alert, an hour before, for a customer of yours who waits. It never shows a message.",
  },
  titles: {
    label: "Keep the titles of conversations",
    hint: "So that popup and report name them. They stay on this computer.",
  },
  done: "Saved. Everything else is as most teams need it.",
  notSaved: "Could not be saved. Please try again.",
};

export const welcomeSwitchesEs: WelcomeSwitchTexts = {
  title: "Tres interruptores, y listo",
  sevenDays: {
    label: "Los 7 días están activados en Bitrix24",
    hint: "Para Facebook: Mensajes e Instagram Direct, en los ajustes del canal allí. Déjelo apagado si no está seguro: WhatsApp nunca los tiene.",
  },
  alerts: {
    label: "Avisarme antes de que una ventana venza",
    hint: "Una alerta, una hora antes, por un cliente suyo que espera. Nunca muestra un mensaje.",
  },
  titles: {
    label: "Guardar los títulos de las conversaciones",
    hint: "Para que la ventana y el informe las nombren. Se quedan en este equipo.",
  },
  done: "Guardado. Lo demás está como lo necesita la mayoría de los equipos.",
  notSaved: "No se pudo guardar. Inténtelo de nuevo.",
};
