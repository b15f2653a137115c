declare const __BUILD__: string;

/** The version of this page, put in by the build; the server carries the same. */
export const BUILD: string = __BUILD__;
