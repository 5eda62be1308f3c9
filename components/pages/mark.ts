/** Our own mark in a square of 64: a speech bubble with the hands of a clock. The icons are drawn from it too. */
export const MARK = {
  bubble:
    "M32 4C16.5 4 4 15.4 4 29.5c0 8 4 15.1 10.3 19.8L12 60l13-6.2c2.3.5 4.6.7 7 .7 15.5 0 28-11 28-25S47.5 4 32 4Z",
  hands: "M32 16v14.5l10 6.5",
  color: "#1a7ae0",
} as const;
