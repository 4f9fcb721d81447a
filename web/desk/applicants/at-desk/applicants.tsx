/**
 * The screen on which clerks and phone operators find an applicant by identity, and see the status and answer of the
 * applicant's requests (R15).
 */
import "./applicants.css";
import { useState } from "react";
import { identifyApplicant, showApplicantsRequest } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import type { Before } from "../registration/draft.ts";
import { Receipt } from "../registration/receipt.tsx";
import { RegisterForm } from "../registration/register-form.tsx";
import type { Registered } from "../registration/registered.ts";
import { applicantsWords } from "./applicants.text.ts";
import type { Identified, ShownRequest } from "./applicants-requests.ts";
import { FindForm, type Typed } from "./find-form.tsx";
import { Found } from "./found.tsx";
import { Shown } from "./shown.tsx";
import { useOver } from "./use-over.ts";

interface ApplicantsProps {
  /**
   * The code of another unit's request. The request opens only after the clerk has identified the applicant (C2, R15).
   */
  readonly code?: string;
}

export function Applicants({ code }: ApplicantsProps) {
  const text = useWords(applicantsWords);
  const work = useApplicant(code);
  const mayRegister = useMayI()("register-for-applicant");
  return (
    <Page title={text.title}>
      <div className="applicants">
        <div className="stack no-print">
          {work.identified === undefined ? (
            <FindForm
              code={code}
              typed={work.typed}
              set={work.type}
              problem={work.find.problem}
              finding={work.find.sending}
              onSubmit={work.search}
              register={mayRegister ? () => work.begin("") : undefined}
              unfinished={work.unfinished}
            />
          ) : (
            <Found
              code={code}
              identified={work.identified}
              over={work.over}
              registered={work.registered}
              opened={work.registered?.trackingCode ?? work.shown?.status.trackingCode}
              opening={work.show.sending}
              problem={work.show.problem}
              open={work.open}
              again={work.search}
              another={work.another}
              register={mayRegister ? () => work.begin(work.typed.number) : undefined}
            />
          )}
        </div>
        {work.entering && !work.registered && (
          <RegisterForm
            key={work.entering.number}
            before={work.entering}
            known={work.known}
            earlier={work.earlier}
            done={work.register}
            guided={work.guided}
            cancel={work.stop}
          />
        )}
        {work.registered && <Receipt registered={work.registered} next={work.another} />}
        {work.shown && !work.entering && !work.registered && (
          <Shown
            key={work.shown.status.trackingCode}
            shown={work.shown}
            how={work.typed.seen === "document" ? "in-person" : "phone"}
            printed={work.register}
            pass={work.over ? undefined : work.identified?.pass}
          />
        )}
      </div>
    </Page>
  );
}

/**
 * The state of the screen. Typed numbers are personal data, so they are forgotten when the clerk leaves the screen.
 * Only an unfinished registration is stored, encrypted for its clerk (R15).
 */
function useApplicant(code: string | undefined) {
  const seen = useMayI()("attest-document") ? "document" : "caller";
  const nobody: Typed = { type: "national-code", number: "", seen };
  const [typing, type] = useState<Typed>();
  const [identified, setIdentified] = useState<Identified>();
  const [shown, setShown] = useState<ShownRequest>();
  const [entering, setEntering] = useState<Before>();
  const [registered, setRegistered] = useState<Registered>();
  // Restores a registration that another user's sign-in or a lost connection interrupted.
  const begun = useUnsent<Typed>("registration", nobody);
  const find = useSend(identifyApplicant, {
    done: ({ body }) => {
      show.reset();
      setShown(undefined);
      setIdentified(body);
      if (code !== undefined) show.send({ body: { request: code, pass: body.pass } });
    },
    refused: () => setIdentified(undefined),
  });
  const show = useSend(showApplicantsRequest, { done: ({ body }) => setShown(body) });
  // C11: a request that another person made on behalf of the applicant does not give the applicant's name and numbers.
  const newest = identified?.requests.find(({ forYou }) => !forYou);
  const over = useOver(identified?.passExpiresAt) || show.problem?.code === "pass-expired";
  const unfinished = begun.restored && begun.value.number !== "";
  const typed = typing ?? (unfinished ? begun.value : nobody);
  return {
    typed,
    type,
    identified,
    shown,
    find,
    show,
    over,
    unfinished,
    entering,
    registered,
    known: identified && newest ? { pass: identified.pass, as: newest.trackingCode } : undefined,
    earlier:
      identified && identified.requests.length > 0
        ? {
            pass: identified.pass,
            open(request: string) {
              setEntering(undefined);
              show.send({ body: { request, pass: identified.pass } });
            },
          }
        : undefined,
    begin(number: string) {
      const before = { ...typed, number };
      begun.set(before);
      setShown(undefined);
      setEntering(before);
    },
    stop: () => setEntering(undefined),
    guided() {
      begun.forget();
      this.another();
    },
    register(body: Registered) {
      begun.forget();
      setRegistered(body);
    },
    search: () =>
      find.send({ body: { identity: { type: typed.type, number: typed.number }, seen: typed.seen } }),
    open: (request: string) => identified && show.send({ body: { request, pass: identified.pass } }),
    another() {
      find.reset();
      show.reset();
      type(nobody);
      setIdentified(undefined);
      setShown(undefined);
      setEntering(undefined);
      setRegistered(undefined);
    },
  };
}
