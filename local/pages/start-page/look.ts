/**
 * Finds the citizens' style sheet, fonts and icon in the deployed assets, so that the start page looks like
 * the product.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openBuckets, type StoredObject } from "../../cloudfront/assets.ts";
import type { Template } from "../../template/template.ts";

export interface Look {
  /** The path of the style sheet's folder, `/assets/…/`; undefined when the template deploys none. */
  readonly assets: string | undefined;
  /** Returns the file at a path below that folder; undefined when there is none. */
  file(path: string): StoredObject | undefined;
}

interface Deployment {
  readonly DestinationBucketName: string;
  readonly DestinationBucketKeyPrefix?: string;
  readonly SourceObjectKeys: readonly string[];
}

export function openLook(template: Template): Look {
  const read = openBuckets(template);
  for (const { properties } of template.ofType<Deployment>("Custom::CDKBucketDeployment")) {
    const {
      DestinationBucketName: bucket,
      DestinationBucketKeyPrefix: prefix = "",
      SourceObjectKeys,
    } = properties;
    const folders = SourceObjectKeys.map((key) => template.asset(key));
    const release = folders.flatMap((folder) =>
      readdirSync(folder).filter((name) => existsSync(join(folder, name, "app.css"))),
    )[0];
    if (release !== undefined)
      return { assets: `/${prefix}/${release}/`, file: (path) => read(bucket, path.slice(1)) };
  }
  return { assets: undefined, file: () => undefined };
}
