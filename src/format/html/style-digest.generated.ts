/** Digest of the style, for the security policy of the page. */
export const styleDigest = "sha256-tl1xRnvBIW1mLvaaWS16Z2PiOJt4kRJEqNSgj+Iu/lE=";
