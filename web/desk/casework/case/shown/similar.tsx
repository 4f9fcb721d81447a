/** Requests that may be about the same matter; the user can view and link them (R14). */
import { useState } from "react";
import { requestOf } from "../../../../../shared/contracts/fields/fields.ts";
import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import { listSimilar } from "../../../../../shared/contracts/staff/search.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Badge, useInFours } from "../../../ui/shows.tsx";
import { FoundCase } from "../../search/found-case.tsx";
import { LinkForm } from "./link-forms.tsx";
import { linkWords } from "./links.text.ts";

/** Renders nothing when no similar request was found, since an empty list would only distract. */
export function Similar({ view }: { readonly view: CaseView }) {
  const text = useWords(linkWords);
  const may = view.mayI.includes("link-case");
  const list = useRead(listSimilar, { params: { case: view.case } }, { when: may, stale: 60 });
  const linked = new Set(view.links?.map((link) => link.case));
  const items = list.body?.items.filter((item) => !linked.has(item.case)) ?? [];
  if (!may || items.length === 0) return null;
  return (
    <section className="sheet stack near no-print" aria-labelledby="case-similar">
      <h2 id="case-similar">{text.similar}</h2>
      <p className="soft">{text.similarAbout}</p>
      <ul className="case-calls">
        {items.map((item) => (
          <li key={item.case} data-similar={item.case}>
            <One item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ item }: { readonly item: ReplyOf<typeof listSimilar>["body"]["items"][number] }) {
  const text = useWords(linkWords);
  const inFours = useInFours();
  const [linking, link] = useState(false);
  const request = requestOf(item.case);
  return (
    <>
      <FoundCase item={item}>
        <Badge tone={item.why === "same-applicant" ? "brand" : "now"}>{text.whyAlike[item.why]}</Badge>
      </FoundCase>
      {linking ? (
        <LinkForm suggested={request} onClose={() => link(false)} />
      ) : (
        <div className="row">
          <Button look="quiet" aria-label={text.addOf(inFours(request))} onPress={() => link(true)}>
            {text.add}
          </Button>
        </div>
      )}
    </>
  );
}
