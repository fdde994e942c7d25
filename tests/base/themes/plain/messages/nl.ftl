head-title = { $page } · { $site }
markdown-tip = Tip
