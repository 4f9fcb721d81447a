/** Commands about requests that an operator brings from an earlier system (P8). */

import { attachImportedFile } from "../../functions/intake/operator/attach-imported-file.ts";
import { importRequest } from "../../functions/intake/operator/import-request.ts";
import { importCase } from "../../functions/referral/reactions/open-case/import-case.ts";
import { answeredBefore } from "../support/imported.ts";
import type { TriedCommand } from "./tried.ts";

const ran = { from: "old-portal", by: "a.operator" } as const;

export const importCommands: Readonly<Record<string, TriedCommand>> = {
  /** A retry says that the request is there already, where the first call says that it was imported. */
  "import-request": {
    after: [],
    run: async ({ intake }, story) => {
      const reply = await importRequest(intake, answeredBefore, ran);
      if (reply.outcome === "refused" || !("request" in reply)) return reply;
      story.code = reply.request;
      return { unit: reply.unit };
    },
  },
  "attach-imported-file": {
    after: ["import-request"],
    run: ({ files }) => {
      const asked = { operation: "attach-imported-file", ...ran, code: answeredBefore.code } as const;
      return attachImportedFile({ ...files, uploads: files.files }, { ...asked, sha256: "a".repeat(43) });
    },
  },
  "import-case": {
    after: ["import-request"],
    run: async ({ intake, referral }, { code }) => {
      const { registration, imported } = (await intake.requests.load(code)).state;
      if (!registration || !imported) throw new Error("not imported");
      const { person, words, at } = registration;
      const about = {
        kind: "complaint",
        subject: "price",
        channel: "paper",
        language: "fa",
        person,
        words,
        registeredAt: at,
        imported: { from: imported.from, code: imported.code, at: imported.at },
      } as const;
      const event = { id: `intake/${code}/1/0`, subject: code, correlationid: code };
      return importCase(referral, event, { request: about, unit: "legal", closed: imported.closed });
    },
  },
};
