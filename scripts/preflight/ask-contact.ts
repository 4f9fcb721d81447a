/** Preflight's question about the contact that `/.well-known/security.txt` publishes (RFC 9116). */
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { answered, type Finding, look, ready } from "./finding.ts";

/** The top-level and second-level names that nobody can own (RFC 2606). */
const reserved =
  /(?:^|[@./])(?:[\w-]+\.)*(?:example\.(?:com|net|org)|[\w-]+\.(?:example|invalid|test)|localhost)(?:[/:?]|$)/i;

/** Returns the organisation's data; undefined when preflight was given no folder. */
export type ReadOrganisation = () => Pick<Snapshot["organisation"], "securityContact"> | undefined;

export const askContact = (organisation: ReadOrganisation): Promise<Finding> =>
  answered("security contact", async () => contact(organisation()));

const todo = "securityContact in organisation.yaml: an address that your security staff read";

function contact(organisation: ReturnType<ReadOrganisation>): Finding {
  const what = "security contact";
  if (!organisation)
    return look(what, "not looked at", "--organisation with the folder of your organisation");
  const { securityContact } = organisation;
  if (securityContact === undefined) return look(what, "none, so researchers find no address", todo);
  if (reserved.test(securityContact)) return look(what, `${securityContact} is the example's`, todo);
  return ready(what, securityContact);
}
