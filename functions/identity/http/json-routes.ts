/** The API of the block list: binds each operation of the contracts to the function that serves it (C17). */

import * as applicants from "../../../shared/contracts/staff/applicants.ts";
import { defined } from "../../../shared/defined.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { BlockDeps } from "../adapters/deps.ts";
import { type BlockRow, blockList } from "../blocks/build-views.ts";
import type { BlockAsk } from "../blocks/decide-block.ts";
import type { BlockState } from "../blocks/journal.ts";
import { blockShown } from "../blocks/shown.ts";
import { addBlock } from "../commands/add-block.ts";
import { liftBlock } from "../commands/lift-block.ts";

export interface BlockApiDeps extends BlockDeps {
  readonly directory: Directory;
  readonly views: Pick<ViewStore, "list">;
}

const pageSize = 25;

const listBlocks = ({ views, documents, directory }: BlockApiDeps) =>
  route(applicants.listBlocks, async ({ query: { after } }) => {
    const { snapshot } = await directory.current();
    const page = await views.list(blockList, { limit: pageSize, ...defined({ after }) });
    const rows = page.items.map(({ data }) => data as BlockRow);
    const blocks = await Promise.all(rows.map((row) => blockShown(documents, snapshot, row)));
    return json(200, { blocks, ...defined({ next: page.next }) });
  });

const askOf = (
  { staff, idempotencyKey: key }: { staff: { readonly username: string }; idempotencyKey: string },
  directory: number,
): BlockAsk => ({ username: staff.username, key, directory });

/** Replies with the newest block from the changed state, without waiting for a view. */
async function changed({ documents, directory }: BlockApiDeps, block: string, outcome: Outcome<BlockState>) {
  if (!outcome.accepted) return { refused: outcome.refusal };
  const stay = outcome.loaded.state.stays.at(-1);
  if (!stay) throw new Error("A changed block list has a block");
  const { snapshot } = await directory.current();
  return json(200, await blockShown(documents, snapshot, { block, stay }));
}

const add = (deps: BlockApiDeps) =>
  route(applicants.addBlock, async (request) => {
    const { number } = await deps.directory.current();
    const { block, outcome } = await addBlock(deps, askOf(request, number), request.body);
    return changed(deps, block, outcome);
  });

const lift = (deps: BlockApiDeps) =>
  route(applicants.liftBlock, async (request) => {
    const { number } = await deps.directory.current();
    return changed(deps, request.body.block, await liftBlock(deps, askOf(request, number), request.body));
  });

export const jsonRoutes = (deps: BlockApiDeps): readonly Route[] => [listBlocks(deps), add(deps), lift(deps)];
