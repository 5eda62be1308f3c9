import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface VirtualItem {
  readonly key: string;
  /** In pixels. */
  readonly height: number;
  /** Has room for one more row of text than others. */
  readonly tall?: boolean;
}

export interface VirtualListProps<Item extends VirtualItem> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly renderItem: (item: Item) => preact.ComponentChildren;
}

/** Pixels above and below what is in sight that are drawn too, so that arrows find the next row. */
const MARGIN = 400;

/** A long list of which only what is in sight stands in the page. */
export function VirtualList<Item extends VirtualItem>(props: VirtualListProps<Item>) {
  const { items, label, renderItem } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const look = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight } = element;
    const height = clientHeight || 800;
    setView((before) =>
      before.top === top && before.height === height ? before : { top, height },
    );
  };
  /** All rows are not in the page: the first and the last have to be brought there. */
  const jump = (event: KeyboardEvent): void => {
    const element = scroller.current;
    if (element === null || (event.key !== "Home" && event.key !== "End")) return;
    event.preventDefault();
    element.scrollTo({ top: event.key === "Home" ? 0 : element.scrollHeight });
    look();
    requestAnimationFrame(() => {
      const rows = [...element.querySelectorAll<HTMLElement>(".row")];
      rows.at(event.key === "Home" ? 0 : -1)?.focus();
    });
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    look();
    window.addEventListener("resize", look);
    element?.addEventListener("keydown", jump);
    return () => {
      window.removeEventListener("resize", look);
      element?.removeEventListener("keydown", jump);
    };
  }, []);

  let offset = 0;
  const shown: { readonly item: Item; readonly top: number }[] = [];
  for (const item of items) {
    const isNear =
      offset + item.height >= view.top - MARGIN && offset <= view.top + view.height + MARGIN;
    if (isNear) shown.push({ item, top: offset });
    offset += item.height;
  }

  return (
    <div role="group" class="scroller" aria-label={label} ref={scroller} onScroll={look}>
      <ul class="virtual" style={{ height: `${offset}px` }}>
        {shown.map(({ item, top }) => (
          <div
            key={item.key}
            role="presentation"
            class="placed"
            data-tall={item.tall ? "true" : undefined}
            style={{ top: `${top}px`, height: `${item.height}px` }}
          >
            {renderItem(item)}
          </div>
        ))}
      </ul>
    </div>
  );
}
