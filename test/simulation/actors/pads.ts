/**
 * Simulates receipts that a clerk prints in advance as a pad and hands out during a power cut (C20). The request is entered
 * later under the receipt's code, sometimes by two clerks or under a misread code.
 */

import { openWithPin } from "../../../functions/intake/applicant/open-with-pin/open-with-pin.ts";
import { trackRequest } from "../../../functions/intake/applicant/track-request/track-request.ts";
import { printPad } from "../../../functions/intake/clerk/print-pad.ts";
import { registerForApplicant } from "../../../functions/intake/clerk/register-for-applicant.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { canary } from "./people.ts";

const [clerk, colleague] = ["c.ahmadi", "h.moradi"];

type Entered = Parameters<typeof registerForApplicant>[1];

export interface PadReceipt {
  readonly code: string;
  readonly pin: string;
}

/** Prints a pad for a clerk and returns its first receipt; undefined when the pad is refused. */
export async function padReceipt(cast: Cast, of: string): Promise<PadReceipt | undefined> {
  const key = `pad-${of}`;
  const pad = await cast.client.command({
    name: "print-pad",
    who: clerk,
    key,
    send: (body) =>
      cast.world.intake.staffApi.invoke((deps) =>
        printPad(deps, { receipts: body === "own" ? 2 : 3 }, { clerk, key }),
      ),
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  if ("refused" in pad) return undefined;
  for (const { code } of pad.receipts) cast.pads.add(code);
  return pad.receipts[0];
}

/** Checks that a receipt's code, until a clerk enters the request, gets the same reply as a wrong code (C2). */
export async function looksTooEarly(cast: Cast, { code, pin }: PadReceipt, who: string): Promise<void> {
  const { client, world } = cast;
  const mobile = "+989120000000";
  const tracked = await client.read("track-request", who, () =>
    world.intake.citizenApi.invoke((deps) => trackRequest(deps, { code, mobile }, who)),
  );
  const opened = await client.read("open-with-pin", who, () =>
    world.intake.citizenApi.invoke((deps) => openWithPin(deps, { code, pin }, who)),
  );
  const said = [tracked.found || tracked.refusal.code, "opens" in opened || opened.refused.code];
  const uniform = ["no-match", "wrong-pin", "too-many-from-here", "confirm-mobile"];
  if (said.some((one) => one === true || !uniform.includes(one)))
    world.run.violate("a pad's code gives the reply of a wrong code before it is entered (C20, C2)", code);
}

/** A colleague enters the same paper form, or enters another form under a misread code. */
export async function entersToo(
  cast: Cast,
  entered: Entered,
  { of, accepted }: { readonly of: string; readonly accepted: (code: string, fullName?: string) => void },
): Promise<void> {
  const { run, intake } = cast.world;
  const { random } = run;
  const misread = random.fork(`misread-${of}`).chance(0.4);
  const padCode = misread ? [...cast.registered.keys()].find((one) => !cast.pads.has(one)) : entered.padCode;
  if (padCode === undefined) return;
  // The colleague misreads the name, so the vault takes the two entries for two people who claim the same code.
  const read = random.fork(`misspelt-${of}`).chance(0.4) ? { fullName: `نرگس ${canary}` } : {};
  const applicant = { ...entered.applicant, ...read } as Entered["applicant"];
  await cast.client.command({
    name: "register-for-applicant",
    who: colleague,
    key: `${of}/colleague`,
    bodiless: true,
    send: async () => {
      const by = { clerk: colleague, key: `${of}-colleague` };
      const answer = await intake.staffApi.invoke((deps) =>
        registerForApplicant(deps, { ...entered, applicant, padCode }, by),
      );
      if (!("refused" in answer)) accepted(answer.code, read.fullName);
      else if (answer.refused.code === "pad-code-begun") cast.begun.add(padCode);
      return answer;
    },
    read: (answer): Answer =>
      "refused" in answer
        ? { accepted: false, code: answer.refused.code }
        : { accepted: true, value: answer },
  });
}
