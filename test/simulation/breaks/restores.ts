/** Breaks that leave out an operator's repairs after a restore, or an auditor's records. */

import { nameOfRow } from "../../../shared/audit/anchors.ts";
import { currentViewId, directoryOf, readDirectory } from "../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Repair, Wiring } from "../core/wiring.ts";

const without = (step: Partial<Repair>) => (): Partial<Wiring> => ({
  repair: (repair) => ({ ...repair, ...step }),
});

export const atWork = without({ stop: async () => {} });
export const noRebuild = without({ rebuild: async () => {} });
export const noReplay = without({ replay: async () => {} });

export const nothingGoesBack = (): Partial<Wiring> => ({
  views: (views) => ({ ...views, replace: async (view) => (await views.put(view)) === "written" }),
});

export const noAnchors = (): Partial<Wiring> => ({
  anchors: (anchors) => ({ ...anchors, keep: async () => {} }),
});

export const firstHashOnly = (): Partial<Wiring> => ({
  anchors: (anchors) => ({
    ...anchors,
    keep: async (rows, at) => {
      const isNew = await Promise.all(
        rows.map(async ({ service, id, version, hash }) =>
          (await anchors.of(service, id)).every((kept) => kept.version !== version || kept.hash === hash),
        ),
      );
      await anchors.keep(
        rows.filter((_, index) => isNew[index]),
        at,
      );
    },
  }),
});

/**
 * With this break, the audit stores only one hash for each version of an aggregate. So the hash of a row that a restore lost
 * is overwritten once another row has the same version.
 */
export const overwrittenAnchors = (): Partial<Wiring> => ({
  anchors: (anchors) => {
    const newest = new Map<string, string>();
    return {
      ...anchors,
      keep: async (rows, at) => {
        for (const row of rows) newest.set(nameOfRow(row), row.hash);
        await anchors.keep(rows, at);
      },
      of: async (service, id) =>
        (await anchors.of(service, id)).map(({ version, hash }) => ({
          version,
          hash: newest.get(nameOfRow({ service, id, version })) ?? hash,
        })),
    };
  },
});

/**
 * With this break, a reader caches the directory by number. The reader does not notice that after a restore another directory
 * has the same number.
 */
export const numberForEver = (): Partial<Wiring> => ({
  directory: () => (views) => {
    let known: { readonly number: number; readonly snapshot: Snapshot } | undefined;
    return directoryOf(async () => {
      const view = await views.get(currentViewId);
      const { number } = (view?.data ?? { number: 0 }) as { readonly number: number };
      if (known?.number !== number) known = await readDirectory(views).current();
      return known;
    });
  },
});
