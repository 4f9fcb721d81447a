/** Takes away defences of applicants' files (C12). */

import type { Wiring } from "../core/wiring.ts";

/** Every scan reports a clean file. */
export const anyVerdict = (): Partial<Wiring> => ({
  fileNews: ({ scan, ...news }) => ({ ...news, ...(scan && { scan: { ...scan, found: "nothing" } }) }),
});

/** The verdict on one file counts for the file that has replaced it. */
export const anyFileOfThePlace = (): Partial<Wiring> => ({
  scans: (deps, lying) => ({
    ...deps,
    arrived: { ...deps.arrived, read: async (key) => lying.get(key) },
  }),
});

/** The file is stored as it came. */
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
