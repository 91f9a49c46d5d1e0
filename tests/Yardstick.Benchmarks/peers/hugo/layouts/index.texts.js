yardstick.texts=[{{ range $i, $page := (site.GetPage "/metrics").Pages }}{{ if $i }},{{ end }}{{ delimit (slice .RawContent .Params.excludes .Params.why .Params.decision) " " | jsonify }}{{ end }}];
