import { enable } from "darkreader";
import { whenStanding } from "./found.ts";

// It looks for styles and not for rows: what an extension costs that recolours all that changes.
whenStanding(() => enable({ brightness: 100, contrast: 90, sepia: 10 }));
