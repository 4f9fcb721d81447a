/** The operations of the contact log and promised calls, bound to their use cases (R19). */

import * as contacts from "../../../shared/contracts/staff/contacts.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { cancelCall } from "../commands/cancel-call.ts";
import { noteContact } from "../commands/note-contact.ts";
import { promiseCall } from "../commands/promise-call.ts";
import { callOf } from "../queries/list-calls/call-of.ts";
import { listCalls } from "../queries/list-calls/list-calls.ts";
import { answered, unseenAskOf } from "./answered.ts";

export const contactRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(contacts.noteContact, async (request) =>
    answered(deps, request, await noteContact(deps, unseenAskOf(request), request.body)),
  ),
  route(contacts.promiseCall, async (request) =>
    answered(deps, request, await promiseCall(deps, unseenAskOf(request), request.body)),
  ),
  route(contacts.cancelCall, async (request) => {
    const said = { ...request.body, number: Number(request.params.number) };
    return answered(deps, request, await cancelCall(deps, unseenAskOf(request), said));
  }),
  route(contacts.listCalls, async ({ staff, query }) => {
    const [page, { snapshot }] = await Promise.all([
      listCalls(deps, staff, query.after),
      deps.directory.current(),
    ]);
    const items = await Promise.all(page.items.map((row) => callOf(deps, row, staff, snapshot)));
    return json(200, { items, ...(page.next !== undefined && { next: page.next }) });
  }),
];
