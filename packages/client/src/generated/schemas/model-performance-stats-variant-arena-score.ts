// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** The quality of a model on the leaderboard of arena.ai. */
export interface ModelPerformanceStatsVariantArenaScore {
  /**
   * Category of the leaderboard.
   *
   * @example `"text_to_image"`
   * @example `"image_to_video"`
   */
  arenaCategory: string;
  /** The name of the model on arena.ai. */
  arenaModelName: string;
  /** Date and time when the score was last read from arena.ai. */
  fetchedAt: string;
  /** Place of the model within the category. */
  rank: number;
  /** Elo rating of the model. */
  rating: number;
  /** Lower end of the rating's confidence interval. */
  ratingLower: number;
  /** Upper end of the rating's confidence interval. */
  ratingUpper: number;
  /** How many votes the rating is based on. */
  votes: number;
}
