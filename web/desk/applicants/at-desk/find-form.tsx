import { useRef } from "react";
import { inFours } from "../../../design/display.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { type IdentityType, identityTypes, identityWords } from "../../app/words/identity.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import { GuidanceOnly } from "../registration/guidance.tsx";
import { registrationWords } from "../registration/registration.text.ts";
import { applicantsWords } from "./applicants.text.ts";
import { waitingWords } from "./waiting.text.ts";

export interface Typed {
  readonly type: IdentityType;
  readonly number: string;
  readonly seen: "document" | "caller";
}

interface FindProps {
  /** Of the request that a caller read out. */
  readonly code: string | undefined;
  readonly typed: Typed;
  readonly set: (typed: Typed) => void;
  readonly problem: DeskProblem | undefined;
  readonly finding: boolean;
  readonly onSubmit: () => void;
  /** Registers for somebody without a number; absent for who may not. */
  readonly register: (() => void) | undefined;
  /** They were registering somebody when they left. */
  readonly unfinished: boolean;
}

/** The number first, where the focus is; what is usual is chosen already, so that a number and Enter are enough. */
export function FindForm({ code, typed, set, problem, finding, onSubmit, register, unfinished }: FindProps) {
  const text = useWords(applicantsWords);
  const here = useRef<HTMLDivElement>(null);
  const waiting = useWords(waitingWords);
  const identity = useWords(identityWords);
  const registration = useWords(registrationWords);
  // Over the telephone nobody shows a document.
  const ways = useMayI()("attest-document") ? (["document", "caller"] as const) : (["caller"] as const);
  const put = (change: Partial<Typed>) => set({ ...typed, ...change });
  return (
    <div className="sheet stack" ref={here}>
      <p>{code === undefined ? text.lead : waiting.caller.lead(inFours(code))}</p>
      {code === undefined && <GuidanceOnly again={() => here.current?.querySelector("input")?.focus()} />}
      {unfinished && <Notice now>{registration.unfinished}</Notice>}
      <Form problem={problem} label={text.find} onSubmit={onSubmit}>
        <TextField
          label={identity.number}
          name="identity.number"
          hint={identity.hint}
          ltr
          autoFocus
          value={typed.number}
          onChange={(number) => put({ number })}
        />
        <RadioGroup
          label={identity.type}
          name="identity.type"
          value={typed.type}
          onChange={(type) => put({ type })}
          options={identityTypes.map((key) => ({ key, label: identity.types[key] }))}
        />
        <RadioGroup
          label={text.seen}
          name="seen"
          value={typed.seen}
          onChange={(seen) => put({ seen })}
          options={ways.map((key) => ({ key, label: text.seenBy[key] }))}
        />
        <Notice>{text.recorded}</Notice>
        <Submit label={text.find} sending={finding}>
          {register && <Button onPress={register}>{registration.withoutNumber}</Button>}
        </Submit>
      </Form>
    </div>
  );
}
