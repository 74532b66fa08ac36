package main

// Clients differ in how they ask for the version.

import "net/http"

// versionWithSlash answers GET /version/ as GET /version: some clients send the slash, and kube-apiserver takes both.
func versionWithSlash(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/version/" {
			r = r.Clone(r.Context())
			r.URL.Path = "/version"
		}
		next.ServeHTTP(w, r)
	})
}
