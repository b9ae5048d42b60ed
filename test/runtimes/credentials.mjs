// Beyond ASCII, as browsers, servers and environments do not agree on an encoding by themselves.
export const apiKey = "clé_Zq8-ключ";
export const apiSecret = "s3cr3t-✓-Vx9🔑";
