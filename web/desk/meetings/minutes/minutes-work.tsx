/** The minutes of a meeting: writing, the applicant's remark, confirming and printing (M11, M12). */
import "./minutes.css";
import { useState } from "react";
import type { MeetingView } from "../meeting/view.ts";
import { Correction } from "./correct-form.tsx";
import { MinutesForm } from "./minutes-form.tsx";
import { MinutesSheet } from "./minutes-sheet.tsx";
import { Ending, RemarkForm } from "./minutes-steps.tsx";
import { useMeeting } from "./use-meeting.ts";

/**
 * The steps on the minutes that the user may take. Renders nothing while there are no minutes and the user may not
 * write them.
 */
export function MinutesWork({ meeting }: { readonly meeting: MeetingView }) {
  const at = useMeeting(meeting);
  const { view } = at;
  const [saved, setSaved] = useState(0);
  const [unsaved, setUnsaved] = useState(false);
  const writes = view.mayI.includes("write-minutes");
  if (!view.minutes && !writes) return null;
  return (
    <div className="minutes">
      <div className="minutes-columns">
        {writes && (
          <MinutesForm
            key={saved}
            at={at}
            onTouch={setUnsaved}
            onSaved={() => {
              setUnsaved(false);
              setSaved((times) => times + 1);
            }}
          />
        )}
        <div className="stack">
          {view.mayI.includes("correct-minutes") && <Correction at={at} />}
          {view.mayI.includes("add-remark") && <RemarkForm at={at} />}
          <Ending at={at} unsaved={unsaved} />
          {view.minutes && <MinutesSheet view={view} minutes={view.minutes} />}
        </div>
      </div>
    </div>
  );
}
