import { relations } from "../../../../shared/contracts/words/proxy-words.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { IdentityFields } from "../../ui/identity-fields.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { behalfWords } from "./behalf.text.ts";
import { type Behalf, behalves } from "./behalf.ts";
import { registrationWords } from "./registration.text.ts";

interface BehalfProps {
  readonly value: Behalf;
  readonly put: (change: Partial<Behalf>) => void;
}

/** The fields for the represented person, which registration at the desk and paper forms share (C11, C6, C7). */
export function BehalfFields({ value, put }: BehalfProps) {
  const text = useWords(behalfWords);
  const field = fieldsOf(value, put);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.part}</legend>
      <RadioGroup
        label={text.behalf}
        {...field("behalf")}
        name="onBehalfOf.type"
        options={optionsOf(behalves, text.behalves)}
      />
      {value.behalf === "another" && <Represented {...{ value, put }} />}
    </fieldset>
  );
}

function Represented({ value, put }: BehalfProps) {
  const text = useWords(behalfWords);
  const registration = useWords(registrationWords);
  const field = fieldsOf(value, put);
  return (
    <>
      <RadioGroup
        label={text.relation}
        {...field("relation")}
        name="onBehalfOf.relation"
        options={optionsOf(relations, text.relations)}
      />
      <TextField
        label={text.name}
        {...field("representedName")}
        name="onBehalfOf.fullName"
        hint={value.representedType === "legal-id" ? registration.companyName : undefined}
        dir="auto"
      />
      <IdentityFields
        at="onBehalfOf.identity"
        type={field("representedType")}
        number={field("representedNumber")}
        words={text.identity}
        optional
      />
      <TextField
        label={text.mobile}
        {...field("representedMobile")}
        name="onBehalfOf.mobile"
        hint={text.mobileHint}
        optional
        ltr
        inputMode="tel"
      />
      <Checkbox checked={value.authoritySeen} onChange={(authoritySeen) => put({ authoritySeen })}>
        {text.seen}
      </Checkbox>
    </>
  );
}
