import { channelWords } from "../../../design/channel.text.ts";
import type { IdentityType } from "../../app/words/identity.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf } from "../../ui/fields.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { useInFours } from "../../ui/shows.tsx";
import type { Channel, Draft, KnownBy } from "./draft.ts";
import { LandlineField, MobileField, NameField } from "./person-fields.tsx";
import { registrationWords } from "./registration.text.ts";

interface WhoProps {
  readonly draft: Draft;
  readonly put: (change: Partial<Draft>) => void;
  readonly known: KnownBy | undefined;
  /** The type of identity that the clerk searched for. */
  readonly identity: IdentityType;
}

const channels = ["desk", "phone-111", "phone-128"] as const satisfies readonly Channel[];

/**
 * The fields for the applicant. One check box takes name and numbers from the earlier request, so that no clerk reads
 * them.
 */
export function WhoFields({ draft, put, known, identity }: WhoProps) {
  const text = useWords(registrationWords);
  const inFours = useInFours();
  const names = useWords(channelWords);
  const field = fieldsOf(draft, put);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.who}</legend>
      {known && (
        <div>
          <Checkbox checked={draft.asBefore} onChange={(asBefore) => put({ asBefore })}>
            {text.asBefore(inFours(known.as))}
          </Checkbox>
          <small className="soft">{text.asBeforeHint}</small>
        </div>
      )}
      {!(known && draft.asBefore) && <NameAndNumbers {...{ draft, put, identity }} />}
      <RadioGroup label={text.channel} {...field("channel")} options={optionsOf(channels, names)} />
    </fieldset>
  );
}

function NameAndNumbers({ draft, put, identity }: Omit<WhoProps, "known">) {
  const text = useWords(registrationWords);
  return (
    <>
      <NameField value={draft} {...{ put, identity }} />
      <Checkbox checked={draft.noMobile} onChange={(noMobile) => put({ noMobile })}>
        {text.noMobile}
      </Checkbox>
      {draft.noMobile ? (
        <LandlineField value={draft} put={put} hint={text.landlineHint} />
      ) : (
        <MobileField value={draft} put={put} />
      )}
    </>
  );
}
