import type { HealthTexts } from "./health.ts";

export const healthEs: HealthTexts = {
  title: "Cómo lee",
  lead: "Lo que se buscó en las páginas de su portal y no se encontró, y cómo anda el reloj de este ordenador junto al del portal. El informe contiene esto, la versión y el navegador; ningún cliente, ninguna dirección, ninguna palabra de una conversación.",
  whole: "Se encontró todo lo que se buscó.",
  missing: (layout, day, places) => `${layout}, ${day}: ${places}`,
  clocks: "Relojes",
  noClocks:
    "Aún no se sabe nada: se aprende cuando llega un mensaje con la página del chat abierta.",
  behind: (portal, time) =>
    `El reloj de este ordenador va unos ${time} atrasado respecto al de ${portal}. Lo que queda se cuenta con el reloj del portal.`,
  ahead: (portal, time) =>
    `El reloj de este ordenador va unos ${time} adelantado respecto al de ${portal}. Los plazos se muestran demasiado pronto por ese tiempo: ajuste el reloj.`,
  alike: (portal) => `El reloj de este ordenador y el de ${portal} coinciden.`,
  note: {
    behind: (time) =>
      `El reloj de este ordenador va unos ${time} atrasado respecto al de su portal. Lo que queda se cuenta con el reloj del portal.`,
    ahead: (time) =>
      `El reloj de este ordenador va unos ${time} adelantado respecto al de su portal. Los plazos se muestran demasiado pronto por ese tiempo.`,
  },
};
