import { relations } from "../../../../shared/contracts/fields/proxy-words.ts";
import { identityTypes, identityWords } from "../../app/words/identity.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox, RadioGroup, Select } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { behalfWords } from "./behalf.text.ts";
import { type Behalf, behalves } from "./behalf.ts";
import { registrationWords } from "./registration.text.ts";

interface BehalfProps {
  readonly value: Behalf;
  readonly put: (change: Partial<Behalf>) => void;
}

/** For whom it is asked: at the desk as on a form of paper (C11, C6, C7). */
export function BehalfFields({ value, put }: BehalfProps) {
  const text = useWords(behalfWords);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.part}</legend>
      <RadioGroup
        label={text.behalf}
        name="onBehalfOf.type"
        value={value.behalf}
        onChange={(behalf) => put({ behalf })}
        options={behalves.map((key) => ({ key, label: text.behalves[key] }))}
      />
      {value.behalf === "another" && <Represented {...{ value, put }} />}
    </fieldset>
  );
}

function Represented({ value, put }: BehalfProps) {
  const text = useWords(behalfWords);
  const identity = useWords(identityWords);
  const registration = useWords(registrationWords);
  return (
    <>
      <RadioGroup
        label={text.relation}
        name="onBehalfOf.relation"
        value={value.relation}
        onChange={(relation) => put({ relation })}
        options={relations.map((key) => ({ key, label: text.relations[key] }))}
      />
      <TextField
        label={text.name}
        name="onBehalfOf.fullName"
        hint={value.representedType === "legal-id" ? registration.companyName : undefined}
        dir="auto"
        value={value.representedName}
        onChange={(representedName) => put({ representedName })}
      />
      <Select
        label={text.type}
        name="onBehalfOf.identity.type"
        value={value.representedType}
        onChange={(representedType) => put({ representedType })}
        options={identityTypes.map((key) => ({ key, label: identity.types[key] }))}
      />
      <TextField
        label={text.number}
        name="onBehalfOf.identity.number"
        hint={text.numberHint}
        optional
        ltr
        value={value.representedNumber}
        onChange={(representedNumber) => put({ representedNumber })}
      />
      <TextField
        label={text.mobile}
        name="onBehalfOf.mobile"
        hint={text.mobileHint}
        optional
        ltr
        inputMode="tel"
        value={value.representedMobile}
        onChange={(representedMobile) => put({ representedMobile })}
      />
      <Checkbox checked={value.authoritySeen} onChange={(authoritySeen) => put({ authoritySeen })}>
        {text.seen}
      </Checkbox>
    </>
  );
}
