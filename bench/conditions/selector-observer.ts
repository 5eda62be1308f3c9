import SelectorObserver from "selector-observer";
import { MESSAGE, note, ROW, whenStanding } from "./found.ts";

whenStanding(({ list, messages }) => {
  new SelectorObserver(list).observe(ROW, { add: note });
  new SelectorObserver(messages).observe(MESSAGE, { add: note });
});
