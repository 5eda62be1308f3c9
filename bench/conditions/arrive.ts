import "arrive";
import { MESSAGE, note, ROW, whenStanding } from "./found.ts";

interface Arriving {
  arrive(
    selector: string,
    options: { existing: boolean },
    listener: (element: Element) => void,
  ): void;
}

whenStanding(({ list, messages }) => {
  (list as unknown as Arriving).arrive(ROW, { existing: true }, note);
  (messages as unknown as Arriving).arrive(MESSAGE, { existing: true }, note);
});
