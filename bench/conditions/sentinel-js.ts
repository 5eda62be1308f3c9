import sentinel from "sentinel-js";
import { MESSAGE, note, ROW, whenStanding } from "./found.ts";

// It knows no containers; it needs a head for its rules.
whenStanding(() => {
  sentinel.on(ROW, note);
  sentinel.on(MESSAGE, note);
});
