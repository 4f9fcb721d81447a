/** For clerks and phone operators: an applicant's requests by their identity document, status and answer only (R15). */
import "./applicants.css";
import { useState } from "react";
import { identifyApplicant, showApplicantsRequest } from "../../../shared/contracts/applicants.ts";
import type { ReplyOf } from "../../../shared/contracts/operation.ts";
import { useSend } from "../api/use-api.ts";
import { useMayI } from "../shell/desk.tsx";
import { Page } from "../shell/page.tsx";
import { useWords } from "../words/language.tsx";
import { applicantsWords } from "./applicants.text.ts";
import { FindForm, type Typed } from "./find-form.tsx";
import { Found } from "./found.tsx";
import { Shown } from "./shown.tsx";
import { useOver } from "./use-over.ts";

export type Identified = ReplyOf<typeof identifyApplicant>["body"];
export type ShownRequest = ReplyOf<typeof showApplicantsRequest>["body"];

export function Applicants() {
  const text = useWords(applicantsWords);
  const work = useApplicant();
  return (
    <Page title={text.title}>
      <div className="applicants">
        <div className="stack no-print">
          {work.identified === undefined ? (
            <FindForm
              typed={work.typed}
              set={work.type}
              problem={work.find.problem}
              finding={work.find.sending}
              onSubmit={work.search}
            />
          ) : (
            <Found
              identified={work.identified}
              over={work.over}
              opened={work.shown?.status.trackingCode}
              opening={work.show.sending}
              problem={work.show.problem}
              open={work.open}
              again={work.search}
              another={work.another}
            />
          )}
        </div>
        {work.shown && (
          <Shown
            key={work.shown.status.trackingCode}
            shown={work.shown}
            pass={work.over ? undefined : work.identified?.pass}
          />
        )}
      </div>
    </Page>
  );
}

/** Nothing of it outlives the screen: a number that was typed is somebody's. */
function useApplicant() {
  const seen = useMayI()("attest-document") ? "document" : "caller";
  const nobody: Typed = { type: "national-code", number: "", seen };
  const [typed, type] = useState(nobody);
  const [identified, setIdentified] = useState<Identified>();
  const [shown, setShown] = useState<ShownRequest>();
  const find = useSend(identifyApplicant, {
    done: ({ body }) => {
      show.reset();
      setShown(undefined);
      setIdentified(body);
    },
    refused: () => setIdentified(undefined),
  });
  const show = useSend(showApplicantsRequest, { done: ({ body }) => setShown(body) });
  const over = useOver(identified?.passExpiresAt) || show.problem?.code === "pass-expired";
  return {
    typed,
    type,
    identified,
    shown,
    find,
    show,
    over,
    search: () =>
      find.send({ body: { identity: { type: typed.type, number: typed.number }, seen: typed.seen } }),
    open: (request: string) => identified && show.send({ body: { request, pass: identified.pass } }),
    another() {
      find.reset();
      show.reset();
      type(nobody);
      setIdentified(undefined);
      setShown(undefined);
    },
  };
}
