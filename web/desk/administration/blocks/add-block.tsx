import { useState } from "react";
import { addBlock, listBlocks } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";
import type { IdentityType } from "../../app/words/identity.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf, TextArea, TextField } from "../../ui/fields.tsx";
import { IdentityFields } from "../../ui/identity-fields.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { blocksWords } from "./blocks.text.ts";
import { type Block, daysTyped } from "./own.ts";

interface AddProps {
  readonly done: (block: Block) => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly by: "mobile" | "identity";
  readonly type: IdentityType;
  readonly mobile: string;
  readonly number: string;
  readonly reason: string;
  readonly days: string;
}

const nothing: Typed = { by: "mobile", type: "national-code", mobile: "", number: "", reason: "", days: "" };

/**
 * The form that blocks a number or identity. Typed numbers are personal data, so this form's text is not stored in the
 * browser.
 */
export function AddBlock({ done, onClose }: AddProps) {
  const text = useWords(blocksWords);
  const [typed, set] = useState(nothing);
  const [noDays, sayNoDays] = useState(false);
  const add = useSend(addBlock, {
    outdates: [listBlocks],
    done: ({ body }) => done(body),
    said: text.added,
    close: onClose,
  });
  const days = daysTyped(typed.days);
  const submit = () => {
    sayNoDays(days === undefined);
    if (days === undefined) return;
    const { reason } = typed;
    add.send({ body: { who: whoIn(typed), reason, ...(days !== "" && { days }) } });
  };
  return (
    <SendDialog title={text.add} send={add} onSubmit={submit} onClose={onClose}>
      <Fields typed={typed} set={set} noDays={noDays && days === undefined} />
    </SendDialog>
  );
}

const whoIn = ({ by, type, mobile, number }: Typed) =>
  by === "mobile" ? { type: by, mobile } : { type: by, identity: { type, number } };

interface FieldsProps {
  readonly typed: Typed;
  readonly set: (typed: Typed) => void;
  readonly noDays: boolean;
}

function Fields({ typed, set, noDays }: FieldsProps) {
  const text = useWords(blocksWords);
  const field = fieldsOf(typed, (change) => set({ ...typed, ...change }));
  return (
    <>
      <RadioGroup
        label={text.who}
        {...field("by")}
        name="who.type"
        options={optionsOf(["mobile", "identity"] as const, text.types)}
      />
      {typed.by === "mobile" ? (
        <TextField
          label={text.mobile}
          {...field("mobile")}
          name="who.mobile"
          hint={text.mobileHint}
          ltr
          type="tel"
        />
      ) : (
        <IdentityFields at="who.identity" type={field("type")} number={field("number")} />
      )}
      <TextArea label={text.reason} {...field("reason")} hint={text.reasonHint} most={500} />
      <TextField
        label={text.days}
        {...field("days")}
        optional
        hint={text.daysHint}
        ltr
        inputMode="numeric"
        error={noDays ? text.noDays : undefined}
      />
    </>
  );
}
