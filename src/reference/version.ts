/** Which edition of the reference figures a result was computed with; raise it whenever a figure changes. */
export const REFERENCE_VERSION = '2022.1'
