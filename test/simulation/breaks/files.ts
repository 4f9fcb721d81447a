/** Defences of applicants' files, taken away (C12). */

import type { Wiring } from "../core/wiring.ts";

/** Whatever a scan found, it found nothing. */
export const anyVerdict = (): Partial<Wiring> => ({
  fileNews: ({ scan, ...news }) => ({ ...news, ...(scan && { scan: { ...scan, found: "nothing" } }) }),
});

/** The verdict on one file counts for whichever lies in its place by then. */
export const anyFileOfThePlace = (): Partial<Wiring> => ({
  scans: (deps, lying) => ({
    ...deps,
    arrived: { ...deps.arrived, read: async (key) => lying.get(key) },
  }),
});

/** What is kept is the file as it came. */
export const asItCame = (): Partial<Wiring> => ({
  scans: ({ arrived, files, ...deps }) => {
    let came: Buffer | undefined;
    const read: typeof arrived.read = async (key, etag) => {
      came = await arrived.read(key, etag);
      return came;
    };
    return {
      ...deps,
      arrived: { ...arrived, read },
      files: { ...files, put: (id, bytes, format) => files.put(id, came ?? bytes, format) },
    };
  },
});
