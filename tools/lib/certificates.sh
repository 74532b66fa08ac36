# shellcheck shell=bash
# Certificates and kubeconfigs of a local control plane in $RUN/certs. Source it with $RUN set.

leaf() { # NAME SUBJECT EXTENSIONS
  openssl req -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.csr" -subj "$2" 2>/dev/null
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -out "$1.crt" \
    -extfile <(printf '%s\n' "$3" keyUsage=digitalSignature,keyEncipherment) 2>/dev/null
}

make_certificates() {
  command -v openssl >/dev/null || { echo "openssl is missing: apt-get install openssl" >&2; return 1; }
  mkdir -p "$RUN/certs"
  chmod 700 "$RUN/certs"
  (
    cd "$RUN/certs"
    [ ! -f complete ] || exit 0
    openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 3650 -subj /CN=local-ca \
      -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,digitalSignature 2>/dev/null
    leaf server /CN=kube-apiserver $'subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:kubernetes.default.svc\nextendedKeyUsage=serverAuth'
    leaf admin /O=system:masters/CN=admin extendedKeyUsage=clientAuth
    leaf controllers /CN=system:kube-controller-manager extendedKeyUsage=clientAuth
    openssl genrsa -traditional -out sa.key 2048 2>/dev/null
    openssl rsa -in sa.key -pubout -out sa.pub 2>/dev/null
    touch complete
  )
}

write_kubeconfig() { # FILE USER PORT
  local certs=$RUN/certs
  (
    umask 077
    cat > "$1" <<Y
apiVersion: v1
kind: Config
clusters:
  - name: local
    cluster: {server: "https://127.0.0.1:$3", certificate-authority-data: $(base64 -w0 "$certs/ca.crt")}
users:
  - name: $2
    user: {client-certificate-data: $(base64 -w0 "$certs/$2.crt"), client-key-data: $(base64 -w0 "$certs/$2.key")}
contexts:
  - name: local
    context: {cluster: local, user: $2, namespace: default}
current-context: local
Y
  )
}

api_ready() { # PORT
  local certs=$RUN/certs
  [ "$(curl -s --max-time 5 --cacert "$certs/ca.crt" --cert "$certs/admin.crt" --key "$certs/admin.key" "https://127.0.0.1:$1/readyz" 2>/dev/null)" = ok ]
}
