/**
 * The meetings that wait for a decision or a time: the meetings of one official and, for inspection, the meetings with
 * an accused official (M2, M3, M7).
 */
import { useDesk } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import type { Official } from "../officials.ts";
import { Group } from "./group.tsx";
import { Reminders } from "./reminders.tsx";
import { waitingWords } from "./waiting.text.ts";

export function Waiting({ official: { username: host } }: { readonly official: Official }) {
  const text = useWords(waitingWords);
  const { roles, headOf } = useDesk().me;
  return (
    <div className="meetings-lists">
      <Reminders />
      {headOf.length > 0 && <Group wanted={{ list: "late" }} title={text.late} about={text.lateAbout} />}
      <Group
        wanted={{ list: "review", host }}
        title={text.review}
        about={text.reviewAbout}
        none={text.noReview}
      />
      <Group wanted={{ list: "waiting", host }} title={text.waiting} none={text.noWaiting} lanes />
      {roles.includes("inspector") && (
        <Group
          wanted={{ list: "contested" }}
          title={text.contested}
          about={text.contestedAbout}
          none={text.noContested}
        />
      )}
    </div>
  );
}
