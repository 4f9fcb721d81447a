import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import { listNotices } from "../../../../../shared/contracts/staff/notices.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Reading } from "../../../ui/loaded.tsx";
import { Badge, EmptyState, Time } from "../../../ui/shows.tsx";
import { Table } from "../../../ui/table.tsx";
import { noticeWords } from "./notices.text.ts";

/** The messages sent to the applicant with their delivery, newest first (N3). */
export function Notices({ code }: { readonly code: string }) {
  const text = useWords(noticeWords);
  const { body, ...reading } = useRead(listNotices, { params: { case: code } }, { stale: 0 });
  if (!body) return <Reading of={reading} lines={4} />;
  if (body.notices.length === 0) return <EmptyState title={text.none} />;
  const [, state, by, when] = text.columns;
  const templates: Readonly<Record<string, string>> = text.templates;
  const carriers: Readonly<Record<string, string>> = text.carriers;
  return (
    <Table caption={text.caption} columns={text.columns}>
      {body.notices.map(({ notice, template, state: now, at, provider, reason }) => (
        <tr key={notice}>
          <th scope="row">{templates[template] ?? template}</th>
          <td data-label={state}>
            <Badge {...tones[now]}>{text.states[now]}</Badge>
            {reason && <span className="soft"> {text.reasons[reason]}</span>}
          </td>
          <td data-label={by}>{provider && <bdi>{carriers[provider] ?? provider}</bdi>}</td>
          <td data-label={when}>{at && <Time at={at} as="long" />}</td>
        </tr>
      ))}
    </Table>
  );
}

const tones: Readonly<Partial<Record<Notice["state"], { readonly tone: "right" | "wrong" | "now" }>>> = {
  delivered: { tone: "right" },
  "not-delivered": { tone: "wrong" },
  failed: { tone: "wrong" },
  unknown: { tone: "now" },
  "no-address": { tone: "now" },
};

type Notice = ReplyOf<typeof listNotices>["body"]["notices"][number];
