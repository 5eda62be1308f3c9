import { useId } from "preact/hooks";
import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface FilesProps {
  readonly words: PageWords;
  readonly files: number;
  readonly refused: readonly string[];
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onSave: (format: "json" | "csv") => void;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onBack: () => void;
}

/** Saving what was recorded, and opening what several people have saved. */
export function Files(props: FilesProps) {
  const { words, files, refused, name } = props;
  const { formats, texts } = words;
  const say = texts.report;
  const id = useId();
  return (
    <section class="card files">
      {files === 0 && (
        <div class="part">
          <h2>{say.save}</h2>
          <p class="hint">{say.saveHint}</p>
          <label for={id}>{say.yourName}</label>
          <input
            id={id}
            type="text"
            maxLength={100}
            value={name}
            onInput={(event) => props.onName(event.currentTarget.value)}
          />
          <div class="buttons">
            <button
              type="button"
              class="button"
              data-save="json"
              onClick={() => props.onSave("json")}
            >
              {say.json}
            </button>
            <button
              type="button"
              class="button"
              data-save="csv"
              onClick={() => props.onSave("csv")}
            >
              {say.csv}
            </button>
          </div>
        </div>
      )}
      <div class="part">
        <h2>{say.open}</h2>
        <p class="hint">{say.openHint}</p>
        <div class="buttons">
          <label class="button">
            {say.openButton}
            <input
              type="file"
              multiple
              class="visually-hidden"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                props.onOpen([...(currentTarget.files ?? [])]);
                currentTarget.value = "";
              }}
            />
          </label>
          {files > 0 && (
            <button type="button" class="button" onClick={props.onBack}>
              {say.back}
            </button>
          )}
        </div>
        <div role="status">
          {files > 0 && <p>{say.opened(files, formats)}</p>}
          {refused.map((file) => (
            <p key={file} class="refused-name">
              {say.notAnExport(file)}
            </p>
          ))}
        </div>
      </div>
    </section>
  );
}
