import type { Totals } from "../../../lib/report/summarise.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { percent, duration } from "./in-words.ts";

export interface TilesProps {
  readonly totals: Totals;
  readonly words: PageWords;
}

/** The numbers of the chosen time, large. */
export function Tiles({ totals, words }: TilesProps) {
  const { formats, texts } = words;
  const { tiles } = texts.report;
  const { heeded, overridden, privateUsed, privateLetGo, privateNotKnown } = totals;
  const timed = tiles.timed(totals.timed, formats);
  return (
    <dl class="tiles">
      <Tile
        name="share"
        label={tiles.share}
        value={percent(totals.share, words)}
        hint={tiles.shareHint(totals.answered, totals.missed, formats)}
      />
      <Tile name="missed" label={tiles.missed} value={formats.count(totals.missed)} />
      <Tile
        name="not-known"
        label={tiles.notKnown}
        value={formats.count(totals.notKnown)}
        hint={tiles.notKnownHint}
      />
      <Tile
        name="median"
        label={tiles.median}
        value={duration(totals.median, words)}
        hint={timed}
      />
      <Tile
        name="percentile90"
        label={tiles.percentile90}
        value={duration(totals.percentile90, words)}
      />
      <Tile name="refused" label={tiles.refused} value={formats.count(totals.refused)} />
      <Tile
        name="warnings"
        label={tiles.warnings}
        value={formats.count(heeded + overridden)}
        hint={tiles.warningsHint(heeded, overridden, formats)}
      />
      <Tile
        name="private"
        label={tiles.privateReplies}
        value={formats.count(privateUsed + privateLetGo + privateNotKnown)}
        hint={tiles.privateHint(privateUsed, privateLetGo, privateNotKnown, formats)}
      />
    </dl>
  );
}

interface TileProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

function Tile({ name, label, value, hint }: TileProps) {
  return (
    <div class="card tile" data-tile={name}>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        {hint !== undefined && <span class="hint">{hint}</span>}
      </dd>
    </div>
  );
}
