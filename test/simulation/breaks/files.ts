/** Breaks that remove defences of applicants' files (C12). */

import type { Wiring } from "../core/wiring.ts";

/** With this break, every scan reports that the file is clean. */
export const anyVerdict = (): Partial<Wiring> => ({
  fileNews: ({ scan, ...news }) => ({ ...news, ...(scan && { scan: { ...scan, found: "nothing" } }) }),
});

/** With this break, the scan result of a replaced file also counts for the file that replaced it. */
export const anyFileOfThePlace = (): Partial<Wiring> => ({
  scans: (deps, lying) => ({
    ...deps,
    arrived: { ...deps.arrived, read: async (key) => lying.get(key) },
  }),
});

/** With this break, a file is stored as it was uploaded, metadata included. */
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
