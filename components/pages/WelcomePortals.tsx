import { PortalForm, type PortalFormProps } from "./options/PortalForm.tsx";
import { PortalRow, type OwnPortal } from "./options/PortalRow.tsx";

export interface WelcomePortalsProps extends PortalFormProps {
  /** Those that were added already. */
  readonly portals: readonly OwnPortal[];
}

/** Which portal it is: one of the cloud works by itself, one of one's own is named here. */
export function WelcomePortals({ portals, words, onAdd }: WelcomePortalsProps) {
  const say = words.texts.portals;
  return (
    <section class="card your-portal" aria-labelledby="portal-title">
      <h2 id="portal-title">{say.welcome.title}</h2>
      <p>{say.welcome.cloud}</p>
      <p>{say.welcome.own}</p>
      <PortalForm words={words} onAdd={onAdd} />
      {portals.map(({ host, granted }) => (
        <PortalRow key={host} portal={{ host, granted }} words={words}>
          {!granted && (
            <button type="button" class="button" onClick={() => onAdd(host)}>
              {say.ask}
            </button>
          )}
        </PortalRow>
      ))}
    </section>
  );
}
