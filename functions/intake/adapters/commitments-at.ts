import { aws } from "../../../shared/aws/environment.ts";
import type { CommitmentsForIntake, PublicCommitments } from "../../../shared/commitments/for-intake.ts";
import { defined } from "../../../shared/defined.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import { freshForEach } from "./cached-reader.ts";

const replies = () => import("../../../shared/commitments/for-intake.ts");

const minute = 60_000;
/** The number of years whose commitments a running Lambda keeps. */
const yearsKept = 8;

/**
 * A client of the referral service for the public commitments, by direct invocation of its Lambda. A running Lambda asks
 * at most once a minute for each year (ADR 0069).
 */
export function commitmentsAt(functionName: string, now: () => Date): CommitmentsForIntake {
  const read = remote<object, PublicCommitments>(
    functionName,
    async () => (await replies()).publicCommitments,
    aws(),
  );
  const ofYear = freshForEach(minute, yearsKept, now, (year: number | undefined) =>
    read({ operation: "list-published", ...defined({ year }) }),
  );
  return { listPublished: (year) => ofYear(year) };
}
